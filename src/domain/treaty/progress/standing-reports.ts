import type { EventData, RecordedEvent } from '../../event.js';
import { compareTexts } from '../../text-order.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Participation } from '../model/interpretation.js';
import type { ProgressReport, StandingReport } from '../model/progress-report.js';

/** A report as it stands, from the data recorded for it and the event that recorded it. */
export function reportOf(
  { participant, stage, date, note, ref }: ProgressReport,
  { eventId, position, source }: Pick<RecordedEvent, 'eventId' | 'position' | 'source'>,
): StandingReport {
  return { participant, stage, date, note, ref, eventId, position, source };
}

/** The reports once one of them is annulled or replaced; undefined where none of them is the target. */
export function correctedReports(
  reports: readonly StandingReport[],
  target: string,
  by: RecordedEvent,
  replacement: EventData['event-replaced']['with'] | null,
): readonly StandingReport[] | undefined {
  if (!reports.some(({ eventId }) => eventId === target)) return undefined;
  const others = reports.filter(({ eventId }) => eventId !== target);
  return replacement?.type === 'progress-reported' ? [...others, reportOf(replacement.data, by)] : others;
}

/** The reports of up to a day, in order of date. */
export function reportsBy(reports: readonly StandingReport[], asOf: PlainDate): readonly StandingReport[] {
  return reports
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => compareTexts(a.date, b.date) || a.position - b.position);
}

/**
 * The report that holds of a participant on a day: its last, until it deposits. Who is bound, or deposited since the
 * report, is on its way no more.
 */
export function progressOn(
  reports: readonly StandingReport[],
  code: string,
  participation: Participation | undefined,
  asOf: PlainDate,
): StandingReport | null {
  const last = reportsBy(reports, asOf).findLast(({ participant }) => participant === code);
  if (last === undefined) return null;
  const arrived = (participation?.stints ?? []).some(
    ({ contractingFrom, until }) =>
      contractingFrom <= asOf && (contractingFrom >= last.date || until === null || asOf < until),
  );
  return arrived ? null : last;
}
