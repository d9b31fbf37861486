import { covers, difference, type Period } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { CountedInstrument } from '../../treaty/interpretation.js';
import { namesOfKinds, ordinal } from '../words/terms.js';
import type { Candidate } from './candidate.js';
import { classInWords, daysInClass, daysOfMembership } from './class.js';
import type { Met } from './condition-met.js';
import { periodsOf } from './counted.js';
import type { Head, Rules } from './heads.js';

interface Counting {
  readonly ordered: readonly Candidate[];
  readonly heads: readonly (readonly Head[])[];
  readonly met: Met;
  readonly rules: Rules;
}

/** Every candidate in deposit order, cut where it begins or ceases to count. `because` says only what was known on the day a piece begins. */
export function instrumentsOf(counting: Counting): CountedInstrument[] {
  const { ordered, heads } = counting;
  const instruments: CountedInstrument[] = [];
  for (const [index, candidate] of ordered.entries()) {
    const own = heads[index] ?? [];
    const [only] = own;
    if (own.length === 1 && only !== undefined && only.from === candidate.from && only.until === candidate.until) {
      instruments.push(countedPiece(candidate, only, counting));
    } else {
      const counted = own.some((head) => head.participant !== candidate.participant)
        ? weighedPieces(candidate, own, counting)
        : own.map((head) => countedPiece(candidate, head, counting));
      const uncounted = uncountedPeriods(candidate, counted).map((period) => uncountedPiece(candidate, period, counting));
      instruments.push(...[...counted, ...uncounted].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));
    }
  }
  return instruments;
}

function countedPiece(candidate: Candidate, head: Head, counting: Counting): CountedInstrument {
  const { participant, act } = candidate;
  const because = `${ordinal(head.ordinal)} instrument${placesInParts(head, counting)}${effect(head.candidate, head.from, counting.met)}`;
  return { participant, act, counted: true, from: head.from, until: head.until, because };
}

/** `, the 17th of the class nuclear`: where the condition asks for so many of a class. */
function placesInParts({ candidate, from }: Head, { met, rules }: Counting): string {
  if (met.tallies.length === 1) return '';
  const parts = rules.clause.when.instruments.including ?? [];
  return parts
    .map((part, i) => {
      const head = met.tallies[i + 1]?.heads.find((counted) => counted.candidate === candidate && counted.from === from);
      return head === undefined ? '' : `, the ${ordinal(head.ordinal)} of ${classInWords(part.from)}`;
    })
    .join('');
}

function effect(candidate: number, from: PlainDate, met: Met): string {
  if (met.on === null || from < met.on) return '';
  if (from > met.on) return '; the condition had been met before';
  if (!met.decisive.has(candidate)) return '';
  const together = met.decisive.size;
  return together === 1
    ? '; the condition is met by it'
    : `; the condition is met by the ${String(together)} instruments of that day together`;
}

function weighedPieces(candidate: Candidate, heads: readonly Head[], { met }: Counting): CountedInstrument[] {
  const { participant, act } = candidate;
  const index = heads[0]?.candidate ?? -1;
  return periodsOf(candidate, heads).map((period) => {
    const counts = `counts as ${String(period.weight ?? 1)} of its members, which have no counted instrument of their own`;
    return { participant, act, counted: true, ...period, because: `${counts}${effect(index, period.from, met)}` };
  });
}

function uncountedPeriods(candidate: Candidate, counted: readonly Period[]): Period[] {
  const isEmpty = candidate.until !== null && candidate.until <= candidate.from;
  return isEmpty ? [{ from: candidate.from, until: candidate.until }] : difference([candidate], counted);
}

function uncountedPiece(candidate: Candidate, period: Period, counting: Counting): CountedInstrument {
  const { participant, act } = candidate;
  const because = `not counted: ${reasonAgainst(candidate, period, counting)}`;
  return { participant, act, counted: false, from: period.from, until: period.until, because };
}

function reasonAgainst(candidate: Candidate, { from: day }: Period, { ordered, heads, rules }: Counting): string {
  const { kinds, from: of } = rules.clause.when.instruments;
  const { register } = rules.context;
  if (candidate.until !== null && candidate.until <= candidate.from) return 'withdrawn by the day of its deposit';
  if (kinds !== undefined && !kinds.includes(candidate.act.kind)) {
    return `${namesOfKinds([candidate.act.kind])} is not among the kinds that count (${namesOfKinds(kinds)})`;
  }
  const likeAnyOther = candidate.kind === 'state' || rules.organisations === 'counted';
  if (!likeAnyOther && rules.organisations === 'not-counted') return 'the instruments of organisations do not count';
  if (!likeAnyOther && rules.organisations === 'counted-as-members')
    return 'no member of the organisation is left for which it could count';
  if (of !== undefined && !daysInClass(of, candidate.participant, rules.treaty, register).some((days) => covers(days, day))) {
    return `not of ${classInWords(of)} on that day`;
  }
  const members = ordered.filter(
    (other, i) =>
      other.kind === 'state' &&
      (heads[i] ?? []).some((head) => covers(head, day)) &&
      daysOfMembership(other.participant, candidate.participant, register).some((days) => covers(days, day)),
  );
  const codes = members.map((member) => member.participant).join(', ');
  return `instrument of ${organisationInWords(candidate)}, and its ${members.length === 1 ? 'member' : 'members'} ${codes} ${members.length === 1 ? 'has' : 'have'} deposited (not additional to those of its members)`;
}

function organisationInWords({ kind }: Candidate): string {
  return kind === 'regional-organisation' ? 'a regional organisation' : 'an organisation';
}
