import type { PlainDate } from '../../../calendar/plain-date.js';
import type { EndOfTreaty, Irregularity, Participation, Stint } from '../../model/interpretation.js';
import { leftWithTheTreaty, treatyEnded } from '../../refusals/withdrawal.js';
import type { Act } from '../../model/state.js';
import { isJoining, isLeaving } from '../../model/kinds/kinds.js';

/**
 * A participation under a treaty that ended on a day: every stint ends by then, and what was done later is irregular.
 */
export function cutWhereTreatyEnded(participation: Participation, ended: EndOfTreaty): Participation {
  const { stints, reservations, provisional, irregular, acts } = participation;
  const { on: endedOn } = ended;
  return {
    ...participation,
    stints: stints.map((stint) => cut(stint, endedOn)),
    reservations: reservations.map((each) => ({ ...each, withdrawnOn: earlier(each.withdrawnOn, endedOn) })),
    provisional: provisional
      .filter(({ from }) => from < endedOn)
      .map((period) => ({ ...period, until: earlier(period.until, endedOn) })),
    irregular: [...irregular, ...acts.flatMap((act) => tooLate(act, ended, irregular))],
  };
}

/** A stint that would begin later is empty. */
function cut(stint: Stint, endedOn: PlainDate): Stint {
  const until = stint.contractingFrom > endedOn ? stint.contractingFrom : endedOn;
  return { ...stint, until: earlier(stint.until, until), countedUntil: earlier(stint.countedUntil, until) };
}

function tooLate(act: Act, ended: EndOfTreaty, irregular: readonly Irregularity[]): Irregularity[] {
  if (act.date < ended.on) return [];
  if (isJoining(act.kind)) return [{ ...treatyEnded(act, ended), act }];
  return isLeaving(act.kind) && !irregular.some((each) => each.act === act)
    ? [{ ...leftWithTheTreaty(act, ended.on), act }]
    : [];
}

function earlier(a: PlainDate | null, b: PlainDate): PlainDate {
  return a !== null && a < b ? a : b;
}
