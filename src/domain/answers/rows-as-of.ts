import type { PlainDate } from '../calendar/plain-date.js';
import { waysAsOf } from '../entry-into-force/as-of/ways-as-of.js';
import { contextIn, type Context, type Interpretation } from '../treaty/model/interpretation.js';
import { NOTHING_DONE, participantRow, type ParticipantRow, type PossibleRow } from './participant-row.js';

type RowOf = (code: string) => ParticipantRow | null;

/**
 * The rows of a treaty's participants on a day. Null for whom nothing is dated by then, nor may be. Where days are not
 * known, a row says how its participant may stand instead: at the most, else at the least. `reservationsKnown`: every
 * reservation made by that day is recorded.
 */
export function rowsAsOf(
  interpretation: Interpretation,
  context: Context,
  asOf: PlainDate,
  reservationsKnown: boolean,
): RowOf {
  const certainly = rowsIn(interpretation, context, asOf, reservationsKnown);
  const { bounds } = interpretation;
  if (bounds === undefined) return certainly;
  const others = (['most', 'least'] as const).map((bound) =>
    rowsIn(bounds[bound], contextIn(bound, context), asOf, reservationsKnown),
  );
  return (code) => {
    const participation = interpretation.participations.get(code);
    const rows = others.map((rowOf) => rowOf(code)).filter((each) => each !== null);
    if (participation === undefined) return null;
    const row =
      certainly(code) ??
      (rows.length === 0
        ? null
        : { code, kind: participation.kind, ...NOTHING_DONE, reservations: reservationsKnown ? 0 : null });
    return row === null ? null : withPossible(row, rows);
  };
}

function rowsIn(
  { verdict, participations }: Interpretation,
  context: Context,
  asOf: PlainDate,
  reservationsKnown: boolean,
): RowOf {
  const { date } = waysAsOf(verdict, asOf, context);
  const settled = date !== null && date === verdict.date;
  return (code) => {
    const participation = participations.get(code);
    return participation === undefined ? null : participantRow(participation, asOf, settled, reservationsKnown);
  };
}

function withPossible(row: ParticipantRow, others: readonly ParticipantRow[]): ParticipantRow {
  const other = others.find(({ standing }) => standing !== row.standing);
  const shown = [row.signature, row.instrument, row.withdrawal];
  const known = other === undefined && shown.every((each) => each?.dayKnown !== false);
  const since = others.flatMap(({ inForceSince }) => inForceSince ?? []).sort()[0];
  const earlier = since !== undefined && row.inForceSince !== null && since < row.inForceSince;
  return {
    ...row,
    ...(known ? {} : { dayKnown: false }),
    ...(earlier ? { inForceEarliest: since } : {}),
    ...(other === undefined ? {} : { possible: possibleIn(other) }),
  };
}

function possibleIn({ standing, signature, instrument, inForceSince, withdrawal }: ParticipantRow): PossibleRow {
  return { standing, signature, instrument, inForceSince, withdrawal };
}
