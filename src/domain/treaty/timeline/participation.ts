import type { PlainDate } from '../../calendar/plain-date.js';
import { inForceFor } from '../../entry-into-force/in-force-for.js';
import type { Context, Irregularity, Participation, Stint, Verdict } from '../interpretation.js';
import { alreadyInForce, notYetInForce } from '../refusals/binding.js';
import { countedUntil, endOf, type OpenStint } from './open-stint.js';
import type { Timeline } from './timeline.js';

/** A timeline completed by what the verdict says: since when the treaty is in force for the participant. */
export function participationOf(timeline: Timeline, verdict: Verdict, context: Context): Participation {
  const { where, acts, signatures, reservations } = timeline;
  const irregular: Irregularity[] = [...timeline.irregular];
  const stints = timeline.stints.map((open) => {
    const stint = stintOf(open, timeline, inForceSince(open, timeline, verdict, context));
    irregular.push(...wrongWaysOut(open, stint.inForceFrom));
    return stint;
  });
  return { code: where.code, kind: where.participant?.kind ?? 'state', signatures, stints, reservations, irregular, acts };
}

function inForceSince(open: OpenStint, { where }: Timeline, verdict: Verdict, context: Context): PlainDate | null {
  const { instrument: act, contractingFrom } = open;
  const date = inForceFor({ treaty: where.treaty, verdict, act, deposit: act.date, context });
  return date !== null && date < contractingFrom ? contractingFrom : date;
}

function stintOf(open: OpenStint, { where }: Timeline, inForceFrom: PlainDate | null): Stint {
  const { instrument, contractingFrom, countedFrom, notice, revoked } = open;
  const end = endOf(open);
  return {
    instrument,
    contractingFrom,
    inForceFrom,
    withdrawal: end === null ? notice : end.withdrawal,
    until: end?.until ?? null,
    countedFrom,
    countedUntil: countedUntil(open, where),
    revoked,
  };
}

/** Before it is in force for a participant its instrument is withdrawn; afterwards the treaty is denounced. */
function wrongWaysOut({ leaving }: OpenStint, inForceFrom: PlainDate | null): Irregularity[] {
  return leaving.flatMap((act) => {
    const inForce = inForceFrom !== null && inForceFrom <= act.date;
    if (act.kind === 'withdrawal') return inForce ? [] : [{ ...notYetInForce(act, inForceFrom), act }];
    return inForce ? [{ ...alreadyInForce(act, inForceFrom), act }] : [];
  });
}
