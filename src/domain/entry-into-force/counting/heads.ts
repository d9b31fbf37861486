import { difference, intersection, merged, type Period } from '../../calendar/period.js';
import type { Context } from '../../treaty/interpretation.js';
import type { Treaty } from '../../treaty/treaty.js';
import type { EntryIntoForceClause, OrganisationsRule } from '../clause.js';
import type { Candidate } from './candidate.js';
import { daysInClass, daysOfMembership } from './class.js';

/** Days on which a candidate's instrument counts as one, for `participant`: the depositor, or a member it counts for. `ordinal`: the count with it. */
export interface Head extends Period {
  readonly candidate: number;
  readonly participant: string;
  ordinal: number;
}

/** What the counting rules read. */
export interface Rules {
  readonly clause: EntryIntoForceClause;
  readonly organisations: OrganisationsRule;
  readonly treaty: Treaty;
  readonly context: Context;
}

/** The rules of a treaty's clause; null where it has none. */
export function rulesOf(treaty: Treaty, context: Context): Rules | null {
  const clause = treaty.entryIntoForce;
  return clause === null ? null : { clause, organisations: clause.organisations ?? 'not-additional-to-members', treaty, context };
}

/**
 * For each candidate in deposit order, the days on which it counts. An organisation not additional to its members counts
 * only on days when no State that is then its member has a counted instrument; one counted as its members gives
 * a head for each State that is then its member and has none of its own.
 */
export function headsOf(ordered: readonly Candidate[], rules: Rules): Head[][] {
  const { kinds } = rules.clause.when.instruments;
  const heads: Head[][] = [];
  const waiting: number[] = [];
  for (const [index, candidate] of ordered.entries()) {
    const ofCountedKind = kinds === undefined || kinds.includes(candidate.act.kind);
    const likeAnyOther = candidate.kind === 'state' || rules.organisations === 'counted';
    heads.push(ofCountedKind && likeAnyOther ? ownHeads(index, candidate, rules) : []);
    if (ofCountedKind && !likeAnyOther) waiting.push(index);
  }
  if (waiting.length === 0 || rules.organisations === 'not-counted') return heads;
  if (rules.organisations === 'counted-as-members') countMembers(waiting, ordered, heads, rules);
  else for (const index of waiting) heads[index] = headsBesideMembers(index, ordered, heads, rules);
  return heads;
}

function ownHeads(index: number, candidate: Candidate, rules: Rules): Head[] {
  const { participant, from, until } = candidate;
  if (until !== null && until <= from) return [];
  const of = rules.clause.when.instruments.from;
  if (of === undefined) return [{ candidate: index, participant, from, until, ordinal: 0 }];
  const days = intersection([{ from, until }], daysInClass(of, participant, rules.treaty, rules.context.register));
  return days.map((period) => ({ candidate: index, participant, from: period.from, until: period.until, ordinal: 0 }));
}

function headsBesideMembers(index: number, ordered: readonly Candidate[], heads: readonly Head[][], rules: Rules): Head[] {
  const organisation = ordered[index];
  if (organisation === undefined) return [];
  const taken: Period[] = [];
  for (const [i, candidate] of ordered.entries()) {
    if (candidate.kind === 'state') taken.push(...countedAsMember(candidate, organisation.participant, heads[i] ?? [], rules.context));
  }
  const free = difference(ownHeads(index, organisation, rules), merged(taken));
  return free.map(({ from, until }) => ({ candidate: index, participant: organisation.participant, from, until, ordinal: 0 }));
}

/** The days on which a State's instrument counts while the State is a member of the organisation. */
function countedAsMember(candidate: Candidate, organisation: string, heads: readonly Head[], context: Context): Period[] {
  const membership = daysOfMembership(candidate.participant, organisation, context.register);
  return membership.length === 0 ? [] : intersection(heads, membership);
}

function countMembers(waiting: readonly number[], ordered: readonly Candidate[], heads: Head[][], rules: Rules): void {
  const { register } = rules.context;
  const counted = new Map<string, Period[]>();
  for (const head of heads.flat()) counted.set(head.participant, [...(counted.get(head.participant) ?? []), head]);
  for (const index of waiting) {
    const organisation = ordered[index];
    if (organisation === undefined) continue;
    const of = rules.clause.when.instruments.from;
    for (const member of register.values()) {
      if (member.kind !== 'state') continue;
      let days = intersection([organisation], daysOfMembership(member.code, organisation.participant, register));
      if (of !== undefined) days = intersection(days, daysInClass(of, member.code, rules.treaty, register));
      const own = counted.get(member.code) ?? [];
      const free = difference(days, own);
      heads[index]?.push(...free.map(({ from, until }) => ({ candidate: index, participant: member.code, from, until, ordinal: 0 })));
      if (free.length > 0) counted.set(member.code, [...own, ...free]);
    }
  }
}
