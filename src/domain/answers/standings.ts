import type { PlainDate } from '../calendar/plain-date.js';
import type { Participation } from '../treaty/model/interpretation.js';
import { type Standing, standingOn } from './participant-row.js';

/** How a participant stands from a day on. */
export interface StandingSince {
  readonly from: PlainDate;
  readonly standing: Standing;
}

/**
 * Every standing that a participant has had by a day, in order: each until the next begins. Before the first of them it
 * had none.
 */
export function standingsBy({ signatures, stints }: Participation, asOf: PlainDate): readonly StandingSince[] {
  const turns = [
    ...signatures.flatMap(({ from, withdrawnOn }) => [from, withdrawnOn]),
    ...stints.flatMap(({ contractingFrom, inForceFrom, until }) => [contractingFrom, inForceFrom, until]),
  ];
  const days = [...new Set(turns.filter((day): day is PlainDate => day !== null && day <= asOf))].sort();
  const standings: StandingSince[] = [];
  for (const from of days) {
    const last = stints.findLast(({ contractingFrom }) => contractingFrom <= from);
    const signed = signatures.some((each) => each.from <= from && (each.withdrawnOn ?? '9999-12-31') > from);
    const standing = standingOn(from, last, signed);
    if (standing !== (standings.at(-1)?.standing ?? 'none')) standings.push({ from, standing });
  }
  return standings;
}
