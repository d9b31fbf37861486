import { onDay } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { spend } from '../../effort.js';
import { legsOf } from '../conditions/leg.js';
import { classInWords } from '../words/classes.js';
import { namesOfKinds } from '../words/terms.js';
import type { Candidate } from './candidate.js';
import { daysInClass, daysOfMembership } from './class.js';
import type { Counting } from './counting.js';

/** Why an instrument does not count on a day, in words. */
export function reasonAgainst(candidate: Candidate, day: PlainDate, counting: Counting): string {
  const { rules } = counting;
  if (candidate.until !== null && candidate.until <= candidate.from) return 'withdrawn by the day of its deposit';
  const asked = askedOf(counting);
  const kinds = everyKind(asked);
  if (kinds !== null && !kinds.includes(candidate.act.kind)) {
    return `${namesOfKinds([candidate.act.kind])} is not among the kinds that count (${namesOfKinds(kinds)})`;
  }
  const likeAnyOther = candidate.kind === 'state' || rules.organisations === 'counted';
  if (!likeAnyOther && rules.organisations === 'not-counted') return 'the instruments of organisations do not count';
  if (!likeAnyOther && rules.organisations === 'counted-as-members')
    return 'no member of the organisation is left for which it could count';
  const classes = asked.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const outside = classes.filter((of) => !onDay(daysInClass(of, candidate.participant, rules), day));
  if (asked.length > 0 && outside.length === asked.length)
    return `not of ${outside.map((of) => classInWords(of, rules.treaty)).join(' or ')} on that day`;
  if (asked.some(({ kind }) => kind === 'declarations')) return 'no declaration stands on that day';
  if (likeAnyOther || asked.length === 0) return 'the clause asks for no instrument of it';
  return besideMembers(candidate, day, counting);
}

/** The legs that count instruments. */
function askedOf({ truths }: Pick<Counting, 'truths'>) {
  const legs = truths.flatMap(({ truth }) => legsOf(truth));
  spend(6 * legs.length);
  return legs.filter(
    ({ part, measure }) => !part && ('count' in measure || 'weighed' in measure || 'ofClass' in measure),
  );
}

/** All kinds that some leg counts; null where one counts every kind. */
function everyKind(asked: readonly { readonly kinds?: readonly string[] }[]): readonly string[] | null {
  const lists = asked.map(({ kinds }) => kinds);
  if (lists.length === 0 || lists.includes(undefined)) return null;
  return [...new Set(lists.flatMap((kinds) => kinds ?? []))];
}

function besideMembers(candidate: Candidate, day: PlainDate, { rules, heads }: Counting): string {
  const { register } = rules.context;
  spend(rules.ordered.length);
  const members = rules.ordered.filter(
    (other, i) =>
      other.kind === 'state' &&
      onDay(heads[i] ?? [], day) &&
      onDay(daysOfMembership(other.participant, candidate.participant, register), day),
  );
  const codes = members.map((member) => member.participant).join(', ');
  const kind = candidate.kind === 'regional-organisation' ? 'a regional organisation' : 'an organisation';
  const [its, have] = members.length === 1 ? ['member', 'has'] : ['members', 'have'];
  return `instrument of ${kind}, and its ${its} ${codes} ${have} deposited (not additional to those of its members)`;
}
