import type { PlainDate } from '../calendar/plain-date.js';
import { waysAsOf } from '../entry-into-force/as-of/ways-as-of.js';
import { stateIn, type State } from '../entry-into-force/as-of/state.js';
import { namesOn } from '../participants/on-a-date.js';
import type { Context, Interpretation } from '../treaty/model/interpretation.js';
import type { Treaty } from '../treaty/model/treaty.js';
import { sortedByName } from './by-name.js';
import { countsAsOf, type Counts } from './counts.js';
import { earliestAsOf } from './earliest.js';
import type { ParticipantRow } from './participant-row.js';
import { rowsAsOf } from './rows-as-of.js';

/** The status table of docs/contract.md §4 without its two times. */
export interface Status {
  readonly counts: Counts;
  readonly entryIntoForce: {
    readonly state: State;
    readonly date: PlainDate | null;
    readonly earliest?: PlainDate;
  };
  readonly participants: readonly (ParticipantRow & { readonly name: string })[];
}

/**
 * The status of a treaty as of a day. Rows only for participants of which something is dated by then, with their names
 * of that day. `reservationsKnown`: every reservation made by that day is recorded.
 */
export function statusAsOf(
  interpretation: Interpretation,
  context: Context,
  treaty: Treaty,
  asOf: PlainDate,
  reservationsKnown = false,
): Status {
  const { verdict, participations } = interpretation;
  const { date } = waysAsOf(verdict, asOf, context);
  const rowOf = rowsAsOf(interpretation, context, asOf, reservationsKnown);
  const nameOf = namesOn(asOf, context.register);
  const rows: (ParticipantRow & { name: string })[] = [];
  for (const each of participations.keys()) {
    const row = rowOf(each);
    if (row === null) continue;
    const { code, ...rest } = row;
    rows.push({ code, name: nameOf(code), ...rest });
  }
  return {
    counts: countsAsOf(interpretation, asOf),
    entryIntoForce: {
      state: stateIn(interpretation, asOf, date),
      date,
      ...earliestAsOf(interpretation, asOf, context),
    },
    participants: sortedByName(rows),
  };
}
