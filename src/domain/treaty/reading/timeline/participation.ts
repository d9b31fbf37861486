import type { PlainDate } from '../../../calendar/plain-date.js';
import type { WithdrawalClause } from '../../model/clause.js';
import { inForceFor } from '../../../entry-into-force/in-force-for.js';
import type { Refusal } from '../../../refusal.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Context, Irregularity, Participation, Stint, Verdict } from '../../model/interpretation.js';
import { objectionToNotice, type Since } from '../leaving/withdrawal-open.js';
import { alreadyInForce, notYetInForce } from '../../refusals/binding.js';
import type { Act } from '../../model/state.js';
import { countedUntil, endOf, type OpenStint } from './open-stint.js';
import { provisionalPeriods } from './provisional.js';
import type { TimelineContext } from './timeline-context.js';
import type { Timeline } from './timeline.js';

/** A timeline completed by what the verdict says: since when the treaty is in force for the participant. */
export function participationOf(timeline: Timeline, verdict: Verdict, context: Context): Participation {
  const { where, acts, signatures, reservations, parts } = timeline;
  const irregular: Irregularity[] = [...timeline.irregular];
  const stints = timeline.stints.map((open, i) => {
    const { instrument: act } = open;
    const since = inForceFor({
      treaty: where.treaty,
      verdict,
      act,
      deposit: act.date,
      context,
      ownActs: where.ownActs,
    });
    const stint = stintOf(open, timeline.stints[i + 1], where, since);
    irregular.push(
      ...wrongWaysOut(open.leaving, stint, { treaty: verdict.date, participant: since }, where.treaty.withdrawal),
    );
    return stint;
  });
  const provisional = provisionalPeriods({ where, acts, signatures, stints, inForceOn: verdict.date });
  return {
    code: where.code,
    kind: where.participant?.kind ?? 'state',
    signatures,
    stints,
    reservations,
    provisional,
    parts,
    irregular,
    acts,
  };
}

/** Who takes another's place is a party from then on, not from the day the other became one. */
function stintOf(open: OpenStint, next: OpenStint | undefined, where: TimelineContext, since: PlainDate | null): Stint {
  const { instrument, contractingFrom, countedFrom, notice, revoked } = open;
  const end = endOf(open);
  return {
    instrument,
    contractingFrom,
    inForceFrom: since !== null && since < contractingFrom ? contractingFrom : since,
    withdrawal: end === null ? notice : end.withdrawal,
    until: end?.until ?? null,
    countedFrom,
    countedUntil: countedUntil(open, where, next),
    revoked,
  };
}

/**
 * Before it is in force for a participant its instrument is withdrawn; afterwards the treaty is denounced, when its
 * clause allows it.
 */
function wrongWaysOut(
  leaving: readonly Act[],
  { inForceFrom }: Stint,
  since: Since,
  clause: WithdrawalClause | null,
): Irregularity[] {
  return leaving.flatMap((act) => {
    const inForce = inForceFrom !== null && inForceFrom <= act.date;
    let refusal: Refusal | null;
    if (effectOfKind(act.kind) === 'gives-notice')
      refusal = inForce ? objectionToNotice(act, clause, since) : notYetInForce(act, inForceFrom);
    else refusal = inForce ? alreadyInForce(act, inForceFrom) : null;
    return refusal === null ? [] : [{ ...refusal, act }];
  });
}
