import type { PlainDate } from '../../../calendar/plain-date.js';
import { continuationsIn } from '../../../participants/continuation.js';
import { ceasedOn, doneBy } from '../../../participants/last-day.js';
import type { Context } from '../../model/interpretation.js';
import { lastMembersLeft, type Member } from '../leaving/members-left.js';
import type { TreatyState } from '../../model/state.js';
import type { Treaty } from '../../model/treaty.js';
import type { TimelineContext } from './timeline-context.js';
import { takesPart } from './taking-part.js';
import { timelineOf, type Inheritance, type Timeline } from './timeline.js';

/**
 * What timelines are read from. `entryIntoForce`: the treaty's own, where a clause on withdrawal counts from it and it
 * is known.
 */
export interface Readable {
  readonly treaty: Treaty;
  readonly state: TreatyState;
  readonly context: Context;
  readonly entryIntoForce: PlainDate | null;
}

/** One participant's timeline under a treaty, with what it took over from a participant it continues. */
export function readTimeline(code: string, from: Readable, seen: readonly string[] = []): Timeline {
  const { treaty, state, context, entryIntoForce } = from;
  const continuations = continuationsIn(context.register);
  const taken = continuations.find(
    ({ continuator, predecessor }) => continuator === code && !seen.includes(predecessor),
  );
  const inheritance: Inheritance | null = taken
    ? { date: taken.date, from: readTimeline(taken.predecessor, from, [...seen, code]) }
    : null;
  const where: TimelineContext = {
    treaty,
    register: context.register,
    code,
    participant: context.register.get(code),
    parent: context.parent?.participations.get(code),
    actsOf: (other: string) => doneBy(other, state.acts.get(other) ?? [], context.register),
    ownActs: state.ownActs,
    ceasedOn: ceasedOn(code, context.register),
    continuedOn: continuations.find(({ predecessor }) => predecessor === code)?.date ?? null,
    entryIntoForce,
    denouncedBy: denouncing(code, context),
    closedBy: closing(context),
    membersLeft: leavingWithMembers(code, from, [...seen, code]),
  };
  return timelineOf(state.acts.get(code) ?? [], where, inheritance);
}

function denouncing(code: string, { linkedBy = [], participationsIn }: Context): TimelineContext['denouncedBy'] {
  return linkedBy.flatMap((link) => {
    const participation = link.kind === 'denounces' ? participationsIn?.(link.treaty)?.get(code) : undefined;
    return participation === undefined ? [] : [{ link, participation }];
  });
}

function closing({ linkedBy = [], inForceOn }: Context): TimelineContext['closedBy'] {
  return linkedBy.flatMap(({ kind, treaty }) => {
    const on = kind === 'closes' ? (inForceOn(treaty) ?? null) : null;
    return on === null ? [] : [{ treaty, on }];
  });
}

/**
 * The members' timelines are read once, and only where an organisation leaves with them. `seen`: who is being read, so
 * that a member that is said to continue its organisation is not read without end.
 */
function leavingWithMembers(code: string, from: Readable, seen: readonly string[]): TimelineContext['membersLeft'] {
  const kind = from.context.register.get(code)?.kind ?? 'state';
  if (kind === 'state' || from.treaty.withdrawal?.withMembers !== true) return () => null;
  let members: readonly Member[] | null = null;
  return (after) => lastMembersLeft(code, (members ??= membersOf(code, from, seen)), after);
}

function membersOf(organisation: string, from: Readable, seen: readonly string[]): readonly Member[] {
  const members: Member[] = [];
  for (const participant of from.context.register.values()) {
    const { code, kind, memberships } = participant;
    const member = kind === 'state' && memberships.some((each) => each.organisation === organisation);
    if (member && takesPart(code, from.state, from.context.register))
      members.push({ participant, timeline: readTimeline(code, from, seen) });
  }
  return members;
}
