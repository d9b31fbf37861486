import { dateInWords } from '../../domain/calendar/plain-date.js';
import type { TableFinding, TableRemark } from '../../domain/status-table/table-finding.js';
import { actInWords, type PlannedRecording } from '../../domain/status-table/planned-recording.js';
import { countedNoun } from '../counted-noun.js';
import type { TableImportOptions, TableOutcome } from './table-import.js';

/** So many changes, and participants without a row, are told one by one; the rest is counted. `--json` has them all. */
const TOLD = 20;

/** What became of a table, for people: a heading, the changes, what was recorded. */
export function statusTableInWords(outcome: TableOutcome, options: TableImportOptions): readonly string[] {
  const { table, accepted, unchanged } = outcome;
  const changes = accepted.map(
    ({ planned, despite }) =>
      `  ${changeInWords(planned)}${despite.length > 0 ? `, despite ${despite.join(', ')}` : ''}`,
  );
  return [
    `${options.treaty}, table observed on ${options.observed}: ${countedNoun(table.rows.length, 'row')}, ${countedNoun(unchanged, 'act')} as known.`,
    ...changes.slice(0, TOLD),
    ...(changes.length > TOLD ? [`  … and ${(changes.length - TOLD).toLocaleString('en')} more changes`] : []),
    statusTableSummary(outcome, options),
  ];
}

/** Findings and remarks, a line each: every one that has a line in the file, and of the others the first. */
export function statusTableNotes({ findings, remarks }: TableOutcome): readonly string[] {
  const noted = [...findings, ...remarks];
  const gone = noted.filter(({ line }) => line === null);
  const told = noted.filter((each) => each.line !== null || gone.indexOf(each) < TOLD);
  const more =
    gone.length > TOLD ? [`… and ${(gone.length - TOLD).toLocaleString('en')} more participants without a row`] : [];
  return [...told.map(notedInWords), ...more];
}

/** A finding or remark as one line for people. */
function notedInWords({ code, line, participant, read, detail }: TableFinding | TableRemark): string {
  const where =
    line === null ? (participant ?? 'table') : `line ${String(line)}${participant === null ? '' : `, ${participant}`}`;
  return `${where}: ${code}${read === null ? '' : ` "${read}"`}. ${detail}`;
}

/** 3 where something could not be taken over, else 0 (docs/contract.md §8). */
export function statusTableExitCode({ findings }: TableOutcome): number {
  return findings.length > 0 ? 3 : 0;
}

/** How many acts were added and corrected, what was recorded, and the mark. */
export function statusTableSummary(
  outcome: TableOutcome,
  { dryRun }: Pick<TableImportOptions, 'treaty' | 'observed' | 'dryRun'>,
): string {
  const { accepted, findings, events, position, mark } = outcome;
  const corrected = accepted.filter(({ planned }) => planned.change !== 'record').length;
  const all = `${countedNoun(accepted.length - corrected, 'act')} added, ${String(corrected)} corrected, ${countedNoun(findings.length, 'finding')}.`;
  const named = mark === null ? '' : ` The mark ${mark.name} names position ${String(mark.position)}.`;
  if (dryRun) return `Dry run, nothing was recorded: ${all}`;
  if (events === 0) return `Nothing was recorded: ${all}${named}`;
  return `${all} ${countedNoun(events, 'event')} recorded, the last at position ${String(position)}.${named}`;
}

function changeInWords(planned: PlannedRecording): string {
  const who = `${planned.name} (${planned.participant})`;
  if (planned.change === 'record') return `added: ${actInWords(planned.shown)}, ${who}`;
  if (planned.change === 'annul') return `annulled: ${actInWords(planned.act)}, ${who}`;
  return `corrected: ${actInWords(planned.act)} is now ${planned.shown.kind.replaceAll('-', ' ')} of ${dateInWords(planned.shown.date)}, ${who}`;
}
