import { difference, intersection, merged, type Period } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import type { Context } from '../../treaty/model/interpretation.js';
import type { ClassOf } from '../../treaty/model/clause.js';
import type { Candidate } from './candidate.js';
import { daysInClass, daysOfMembership } from './class.js';
import type { Rules } from './rules.js';

/**
 * Days on which a candidate's instrument counts as one, for `participant`: the depositor, or a member it counts for.
 * `ordinal`: the count with it.
 */
export interface CountedHead extends Period {
  readonly candidate: number;
  readonly participant: string;
  ordinal: number;
}

/** Which instruments are looked at: only some kinds of consent, only those of a class. */
export interface InstrumentSelection {
  readonly kinds?: readonly string[];
  readonly from?: ClassOf;
}

/**
 * For each candidate in deposit order, the days on which it counts. An organisation not additional to its members
 * counts only on days when no State that is then its member has a counted instrument. One counted as its members gives
 * a head for each State that is then its member and has none of its own.
 */
export function headsOf({ kinds, from }: InstrumentSelection, rules: Rules): CountedHead[][] {
  spend((from === undefined ? 3 : 6) * rules.ordered.length);
  const heads: CountedHead[][] = [];
  const waiting: number[] = [];
  for (const [index, candidate] of rules.ordered.entries()) {
    const ofCountedKind = kinds === undefined || kinds.includes(candidate.act.kind);
    const likeAnyOther = candidate.kind === 'state' || rules.organisations === 'counted';
    heads.push(ofCountedKind && likeAnyOther ? ownHeads(index, candidate, from, rules) : []);
    if (ofCountedKind && !likeAnyOther) waiting.push(index);
  }
  if (waiting.length === 0 || rules.organisations === 'not-counted') return heads;
  if (rules.organisations === 'counted-as-members') countMembers(waiting, heads, from, rules);
  else for (const index of waiting) heads[index] = headsBesideMembers(index, heads, from, rules);
  return heads;
}

/** Those of some heads that lie in a class, each a head of its own. */
export function headsIn(of: ClassOf, heads: readonly CountedHead[], rules: Rules): CountedHead[] {
  spend(6 * heads.length);
  return heads.flatMap(({ candidate, participant, from, until }) =>
    intersection([{ from, until }], daysInClass(of, participant, rules)).map((days) => ({
      candidate,
      participant,
      ...days,
      ordinal: 0,
    })),
  );
}

function ownHeads(index: number, candidate: Candidate, of: ClassOf | undefined, rules: Rules): CountedHead[] {
  const { participant, from, until } = candidate;
  if (until !== null && until <= from) return [];
  if (of === undefined) return [{ candidate: index, participant, from, until, ordinal: 0 }];
  const days = intersection([{ from, until }], daysInClass(of, participant, rules));
  return days.map((period) => ({ candidate: index, participant, from: period.from, until: period.until, ordinal: 0 }));
}

function headsBesideMembers(
  index: number,
  heads: readonly CountedHead[][],
  of: ClassOf | undefined,
  rules: Rules,
): CountedHead[] {
  const organisation = rules.ordered[index];
  if (organisation === undefined) return [];
  const taken: Period[] = [];
  spend(3 * rules.ordered.length);
  for (const [i, candidate] of rules.ordered.entries()) {
    if (candidate.kind === 'state')
      taken.push(...countedAsMember(candidate, organisation.participant, heads[i] ?? [], rules.context));
  }
  const free = difference(ownHeads(index, organisation, of, rules), merged(taken));
  return free.map(({ from, until }) => ({
    candidate: index,
    participant: organisation.participant,
    from,
    until,
    ordinal: 0,
  }));
}

/** The days on which a State's instrument counts while the State is a member of the organisation. */
function countedAsMember(
  candidate: Candidate,
  organisation: string,
  heads: readonly CountedHead[],
  context: Context,
): Period[] {
  const membership = daysOfMembership(candidate.participant, organisation, context.register);
  return membership.length === 0 ? [] : intersection(heads, membership);
}

function countMembers(waiting: readonly number[], heads: CountedHead[][], of: ClassOf | undefined, rules: Rules): void {
  const { register } = rules.context;
  const counted = new Map<string, Period[]>();
  for (const head of heads.flat()) counted.set(head.participant, [...(counted.get(head.participant) ?? []), head]);
  for (const index of waiting) {
    const organisation = rules.ordered[index];
    if (organisation === undefined) continue;
    spend(4 * register.size);
    for (const member of register.values()) {
      if (member.kind !== 'state') continue;
      let days = intersection([organisation], daysOfMembership(member.code, organisation.participant, register));
      if (of !== undefined) days = intersection(days, daysInClass(of, member.code, rules));
      const own = counted.get(member.code) ?? [];
      const free = difference(days, own);
      heads[index]?.push(
        ...free.map(({ from, until }) => ({ candidate: index, participant: member.code, from, until, ordinal: 0 })),
      );
      if (free.length > 0) counted.set(member.code, [...own, ...free]);
    }
  }
}
