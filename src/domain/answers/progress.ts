import type { PlainDate } from '../calendar/plain-date.js';
import { namesOn } from '../participants/on-a-date.js';
import type { Register } from '../participants/participant.js';
import type { Source } from '../recording/source.js';
import type { Interpretation } from '../treaty/model/interpretation.js';
import type { ProgressStage, StandingReport } from '../treaty/model/progress-report.js';
import { progressOn, reportsBy } from '../treaty/progress/standing-reports.js';
import { sortedByName } from './by-name.js';
import { NOTHING_DONE, type ParticipantRow } from './participant-row.js';

/** The report that holds of a participant, as shown beside its standing. */
export interface ProgressRow {
  readonly stage: ProgressStage;
  readonly date: PlainDate;
  readonly note: string | null;
  readonly source: Source | null;
  readonly event: string;
}

/** One report of a treaty. `holds`: no later one, and no instrument, came by the day asked about. */
export interface ReportedProgress extends ProgressRow {
  readonly participant: string;
  readonly name: string;
  readonly holds: boolean;
}

/** What reports of a treaty are read against. */
export interface ProgressReading {
  readonly reports: readonly StandingReport[];
  readonly participations: Interpretation['participations'];
  readonly register: Register;
}

/** The report that holds of a participant on a day; null where none does. */
export function progressRow(
  code: string,
  { reports, participations }: ProgressReading,
  asOf: PlainDate,
): ProgressRow | null {
  if (reports.length === 0) return null;
  const report = progressOn(reports, code, participations.get(code), asOf);
  return report === null ? null : rowOf(report);
}

/** Every report of up to a day, in order of date, with whether it holds. */
export function progressAsOf(reading: ProgressReading, asOf: PlainDate): readonly ReportedProgress[] {
  const { reports, participations, register } = reading;
  const nameOf = namesOn(asOf, register);
  return reportsBy(reports, asOf).map((report) => {
    const { participant } = report;
    const holds = progressOn(reports, participant, participations.get(participant), asOf)?.eventId === report.eventId;
    return { participant, name: nameOf(participant), holds, ...rowOf(report) };
  });
}

/**
 * Rows of the status table with what is reported of each. Who did nothing yet and is reported to be on its way has a
 * row of its own; no row counts for it.
 */
export function withProgress<Row extends ParticipantRow & { readonly name: string }>(
  rows: readonly Row[],
  reading: ProgressReading,
  asOf: PlainDate,
): readonly ((Row | NothingDone) & { readonly progress: ProgressRow | null })[] {
  const shown = new Set(rows.map(({ code }) => code));
  const nameOf = namesOn(asOf, reading.register);
  const others = new Set(reportsBy(reading.reports, asOf).map(({ participant }) => participant));
  const more = [...others].filter((code) => !shown.has(code)).map((code) => nothingDone(code, nameOf(code), reading));
  const all = [...rows, ...more].map((row) => ({ ...row, progress: progressRow(row.code, reading, asOf) }));
  return more.length === 0 ? all : sortedByName(all);
}

/** A row of one that has done nothing under the treaty. */
export type NothingDone = ParticipantRow & { readonly name: string };

function nothingDone(code: string, name: string, { register }: ProgressReading): NothingDone {
  return { code, name, kind: register.get(code)?.kind ?? 'state', ...NOTHING_DONE };
}

function rowOf({ stage, date, note, source, eventId: event }: StandingReport): ProgressRow {
  return { stage, date, note, source, event };
}
