import { existsAt, membersAt } from '../../../participants/on-a-date.js';
import type { Participant } from '../../../participants/participant.js';
import type { Refusal } from '../../../refusal.js';
import { participantNotRegistered } from '../../../participants/decide.js';
import {
  actOfTerritory,
  beforeAdoption,
  beforeItsMembers,
  closedToConsent,
  confirmationByState,
  kindNotEntitled,
  notExisting,
  parentNotBound,
} from '../../refusals/admission.js';
import { signatureWindowClosed } from '../../refusals/signature.js';
import { isPartial } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { objectionToEffect } from './effect-judged.js';
import { contractingOn, type Closing, type TimelineContext } from './timeline-context.js';
import { isConsent, isJoining, TREATY_KINDS } from '../../model/kinds/kinds.js';

/** What speaks against an act whatever else the participant did: its date, the window, who may take part. */
export function objectionsTo(act: Act, where: TimelineContext): readonly Refusal[] {
  const { treaty, participant } = where;
  const kind = TREATY_KINDS[act.kind];
  const found: (Refusal | null)[] = [];
  if (treaty.adopted !== null && act.date < treaty.adopted && !kind.beforeAdoption)
    found.push(beforeAdoption(act, treaty.adopted));
  found.push(objectionToEffect(act, treaty));
  if (participant === undefined)
    return [...found.filter((each) => each !== null), participantNotRegistered(where.code)];
  if (participant.kind === 'territory') return [actOfTerritory(act, participant)];
  found.push(notThere(act, participant, where));
  if (kind.needs === 'open-for-signature' && outsideWindow(act, where)) found.push(signatureWindowClosed(act, treaty));
  if (isJoining(act.kind)) found.push(notEntitled(act, participant, where));
  const closed = isConsent(act.kind) && act.kind !== 'succession' ? closedOn(act, where) : undefined;
  if (closed !== undefined) found.push(closedToConsent(act, closed.treaty, closed.on));
  if (isConsent(act.kind) && treaty.parent !== null && !contractingOn(where.parent, act.date))
    found.push(parentNotBound(act, treaty.parent));
  return found.filter((each) => each !== null);
}

/** A succession only takes the predecessor's place; it is no new consent. */
function closedOn({ date }: Act, { closedBy }: TimelineContext): Closing | undefined {
  return closedBy.find(({ on }) => on <= date);
}

function notThere(act: Act, participant: Participant, { ceasedOn }: TimelineContext): Refusal | null {
  const gone = ceasedOn !== null && ceasedOn <= act.date;
  return gone || !existsAt(participant, act.date) ? notExisting(act, participant, ceasedOn) : null;
}

function outsideWindow({ date }: Act, { treaty: { opened, closed, openForSignature } }: TimelineContext): boolean {
  return openForSignature === false || (opened !== null && date < opened) || (closed !== null && date > closed);
}

function notEntitled(act: Act, participant: Participant, where: TimelineContext): Refusal | null {
  const { kind } = participant;
  const { openTo } = where.treaty;
  const admitted =
    kind === 'state' ||
    openTo === 'states-and-organisations' ||
    (kind === 'regional-organisation' && openTo !== 'states');
  if (!admitted) return kindNotEntitled(act, participant, where.treaty);
  if (TREATY_KINDS[act.kind].by === 'an-organisation' && kind === 'state') return confirmationByState(act, participant);
  const needsMember = kind === 'regional-organisation' && where.treaty.organisations?.after === 'member';
  return needsMember && !aMemberDidLikewise(act, participant, where) ? beforeItsMembers(act, participant) : null;
}

/**
 * UNTOC art. 36(2) and (3): an organisation may sign or deposit if at least one of its member States has done likewise.
 * That is the law of the treaties whose clause says so, and of no others.
 */
function aMemberDidLikewise(act: Act, { code }: Participant, { register, actsOf }: TimelineContext): boolean {
  return membersAt(register, code, act.date).some((member) =>
    actsOf(member.code).some(
      (each) =>
        each.date <= act.date &&
        !isPartial(each) &&
        (isConsent(act.kind) ? isConsent(each.kind) : isJoining(each.kind)),
    ),
  );
}
