import { participantRow } from '../answers/participant-row.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { Participation } from '../treaty/model/interpretation.js';
import type { StandingFigure } from './figures.js';

/**
 * Where a participant stood on a day, and the first instrument that it deposited after it; `undefined`: it never acted.
 */
export function standingFigure(participation: Participation | undefined, day: PlainDate): StandingFigure {
  const row = participation === undefined ? null : participantRow(participation, day, false);
  const later = participation?.stints.find(({ instrument }) => instrument.date > day)?.instrument ?? null;
  return {
    kind: 'standing',
    standing: row?.standing ?? 'none',
    signed: row?.signature?.date ?? null,
    instrument: row?.instrument == null ? null : { kind: row.instrument.kind, date: row.instrument.date },
    later: later === null ? null : { kind: later.kind, date: later.date },
  };
}
