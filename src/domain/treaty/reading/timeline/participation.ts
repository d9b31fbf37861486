import type { PlainDate } from '../../../calendar/plain-date.js';
import type { WithdrawalClause } from '../../model/clause.js';
import { inForceBy } from '../../../entry-into-force/in-force-for.js';
import type { Refusal } from '../../../refusal.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Context, Irregularity, Participation, Stint, Verdict } from '../../model/interpretation.js';
import { objectionToNotice, type Since } from '../leaving/withdrawal-open.js';
import { alreadyInForce, notYetInForce } from '../../refusals/binding.js';
import type { Act } from '../../model/state.js';
import { countedUntil, endOf, type OpenStint } from './open-stint.js';
import { countedFromOf } from './readers.js';
import { provisionalPeriods } from './provisional.js';
import { later } from './reading.js';
import { boundBySuccession } from './succeeding.js';
import type { TimelineContext } from './timeline-context.js';
import type { Timeline } from './timeline.js';

/** A timeline completed by what the verdict says: since when the treaty is in force for the participant. */
export function participationOf(timeline: Timeline, verdict: Verdict, context: Context): Participation {
  const { where, acts, signatures, reservations, parts } = timeline;
  const irregular: Irregularity[] = [...timeline.irregular];
  const stints = timeline.stints.map((open, i) => {
    const { instrument: act } = open;
    const succeeds = boundBySuccession(act, where.treaty, where.register);
    const { date: since, notified } = inForceBy({
      treaty: where.treaty,
      verdict,
      act,
      deposit: countedFromOf(act),
      succeeds,
      context,
      ownActs: where.ownActs,
    });
    const from = succeeds === null ? open.contractingFrom : contractingBySuccession(open, verdict.date);
    const read = stintOf({ ...open, contractingFrom: from }, timeline.stints[i + 1], where, since);
    const stint = notified === undefined ? read : { ...read, notified };
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

/**
 * VCSSRT arts. 18 and 23: of a treaty in force one is then a party, from the later of both days. Of one that is not in
 * force one is contracting, from the notification.
 */
function contractingBySuccession({ instrument, contractingFrom }: OpenStint, entryIntoForce: PlainDate | null) {
  const { date: notified } = instrument;
  return later(contractingFrom, entryIntoForce !== null && entryIntoForce <= notified ? entryIntoForce : notified);
}

/** Who takes another's place is a party from then on, not from the day the other became one. */
function stintOf(open: OpenStint, next: OpenStint | undefined, where: TimelineContext, since: PlainDate | null): Stint {
  const { instrument, contractingFrom, countedFrom, notice, revoked, deposits } = open;
  const end = endOf(open);
  const several = deposits.length > 1 ? { deposits } : {};
  return {
    instrument,
    contractingFrom,
    inForceFrom: since !== null && since < contractingFrom ? contractingFrom : since,
    withdrawal: end === null ? notice : end.withdrawal,
    until: end?.until ?? null,
    countedFrom,
    countedUntil: countedUntil(open, where, next),
    revoked,
    ...several,
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
