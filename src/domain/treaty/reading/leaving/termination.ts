import { onDay } from '../../../calendar/period.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import { inForcePeriods } from '../../../entry-into-force/counting/standing-under.js';
import { firstDateOf } from '../../../entry-into-force/day.js';
import { membersAt } from '../../../participants/on-a-date.js';
import type { Context, EndOfTreaty, Participation, Verdict } from '../../model/interpretation.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Act } from '../../model/state.js';
import type { Treaty } from '../../model/treaty.js';
import { denunciationThatEnded } from './ended-by.js';

interface Given {
  readonly treaty: Treaty;
  readonly verdict: Pick<Verdict, 'date'>;
  readonly participations: readonly Participation[];
  readonly ownActs: readonly Act[];
  readonly context: Pick<Context, 'register' | 'linkedBy' | 'inForceOn'>;
}

/**
 * The end of a treaty in force: the earliest of those that there are; null where there is none. A withdrawal may leave
 * it with too few parties (Genocide Convention art. XV). The clause may leave that to the remaining parties (ITPGRFA
 * art. 33). Then a decision of the treaty dated after its entry into force and by that day keeps it.
 */
export function endOfTreaty(given: Given): EndOfTreaty | null {
  const ends = [endByWithdrawals(given), ...endsByDecision(given)].filter((end) => end !== null);
  return ends.reduce<EndOfTreaty | null>((first, end) => (first === null || end.on < first.on ? end : first), null);
}

/** By consent of all parties (VCLT art. 54(b)), or by a later treaty (art. 59); what is not in force cannot end. */
function endsByDecision({ verdict: { date: since }, ownActs, context }: Given): readonly EndOfTreaty[] {
  const decided = ownActs
    .filter(({ kind }) => effectOfKind(kind) === 'ends-treaty')
    .map(({ date, effective }): EndOfTreaty => ({ on: effective ?? date, by: 'termination' }));
  const later = (context.linkedBy ?? []).flatMap(({ kind, treaty }): EndOfTreaty[] => {
    const on = kind === 'terminates' ? (context.inForceOn(treaty) ?? null) : null;
    return on === null ? [] : [{ on, by: 'treaty', treaty }];
  });
  return [...decided, ...later].filter(({ on }) => since !== null && on > since);
}

function endByWithdrawals(given: Given): EndOfTreaty | null {
  const clause = given.treaty.termination;
  const since = given.verdict.date;
  if (clause === undefined || since === null) return null;
  const kept = clause.unlessDecided === true ? firstDecisionAfter(since, given.ownActs) : null;
  for (const day of daysOfLeaving(given.participations)) {
    if (day <= since) continue;
    if (kept !== null && kept <= day) return null;
    if (partiesOn(day, given) < clause.below) return { on: day, by: 'withdrawals' };
  }
  return null;
}

function firstDecisionAfter(since: PlainDate, ownActs: readonly Act[]): PlainDate | null {
  return firstDateOf(
    'decides',
    ownActs.filter(({ date }) => date > since),
  );
}

/** The days on which a denunciation made a party leave, in order. */
function daysOfLeaving(participations: readonly Participation[]): readonly PlainDate[] {
  const days = new Set<PlainDate>();
  for (const stint of participations.flatMap(({ stints }) => stints)) {
    const { inForceFrom, until } = stint;
    if (inForceFrom !== null && until !== null && inForceFrom < until && denunciationThatEnded(stint) !== null)
      days.add(until);
  }
  return [...days].sort();
}

/**
 * The parties on a day. Those that are organisations count by the treaty's rule on them, as towards its entry into
 * force.
 */
function partiesOn(day: PlainDate, { treaty, participations, context: { register } }: Given): number {
  const parties = participations.filter((each) => onDay(inForcePeriods(each), day));
  const heads = new Set(parties.filter(({ kind }) => kind === 'state').map(({ code }) => code));
  const rule = treaty.entryIntoForce?.organisations ?? 'not-additional-to-members';
  for (const { code, kind } of parties) {
    if (kind === 'state' || rule === 'not-counted') continue;
    const members =
      rule === 'counted' ? [] : membersAt(register, code, day).filter((member) => member.kind === 'state');
    if (rule === 'counted-as-members' && members.length > 0) for (const member of members) heads.add(member.code);
    else if (!members.some((member) => heads.has(member.code))) heads.add(code);
  }
  return heads.size;
}
