import { actInWords } from '../../domain/status-table/planned-recording.js';
import { dateInWords } from '../../domain/calendar/plain-date.js';
import { countedNoun } from '../counted-noun.js';
import type {
  StatusTableReport,
  TableFindingAnswer,
  TablePlaceAnswer,
  TableRemarkAnswer,
} from './status-table.answer.js';

/** So many changes are told one by one; the rest is counted. `--json` and `--all` have them all. */
const TOLD = 20;
/** So many places of a finding are named beside its sentence. */
const NAMED = 5;

/** What became of a table, for people: a heading, the changes, what was recorded. */
export function statusTableInWords(answer: StatusTableReport, all = false): readonly string[] {
  const { treaty, observedOn, rows, unchanged, registrationCorrected } = answer;
  const changes = changesInWords(answer);
  const told = all ? changes : changes.slice(0, TOLD);
  const left = changes.length - told.length;
  return [
    `${treaty}, table observed on ${observedOn}: ${countedNoun(rows, 'row')}, ${countedNoun(unchanged, 'act')} as known.`,
    ...(registrationCorrected ? ['  registration corrected: not open for signature'] : []),
    ...told,
    ...(left > 0 ? [`  … and ${left.toLocaleString('en')} more changes`] : []),
    answer.summary,
  ];
}

/** Findings and remarks: a sentence for what places share, the first of them, and with `all` every one. */
export function statusTableNotes(
  { findings, remarks }: Pick<StatusTableReport, 'findings' | 'remarks'>,
  all = false,
): readonly string[] {
  return [...findings, ...remarks].flatMap((group) => notedInWords(group, all));
}

/** 3 where something could not be taken over, else 0 (docs/contract.md §8). */
export function statusTableExitCode({ findings }: Pick<StatusTableReport, 'findings'>): number {
  return findings.length > 0 ? 3 : 0;
}

/** How many acts were added and corrected, what was recorded, and the mark. */
export function statusTableSummary(answer: Omit<StatusTableReport, 'summary'>): string {
  const { added, corrected, findings, events, position, mark, dryRun } = answer;
  const all = `${countedNoun(added.length, 'act')} added, ${corrected.length.toLocaleString('en')} corrected, ${findingsInWords(findings)}.`;
  const named = mark === null ? '' : ` The mark ${mark.name} names position ${String(mark.position)}.`;
  if (dryRun) return `Dry run, nothing was recorded: ${all}`;
  if (events === 0) return `Nothing was recorded: ${all}${named}`;
  return `${all} ${countedNoun(events, 'event')} recorded, the last at position ${String(position)}.${named}`;
}

/** `2 findings`, `1 finding in 128 places` */
export function findingsInWords(findings: readonly Pick<TableFindingAnswer, 'count'>[]): string {
  const places = findings.reduce((sum, { count }) => sum + count, 0);
  const where = places > findings.length ? ` in ${places.toLocaleString('en')} places` : '';
  return `${countedNoun(findings.length, 'finding')}${where}`;
}

/** One group of findings or remarks: of one place its own sentence, of several the one they share. */
function notedInWords({ code, count, sentence, rows }: TableFindingAnswer | TableRemarkAnswer, all: boolean): string[] {
  const [first] = rows;
  if (count === 1 && first !== undefined)
    return [`${placeInWords(first)}: ${code}${readInWords(first)}. ${first.detail}`];
  const named = rows.slice(0, NAMED).map(placeInWords).join('; ');
  const more = count > NAMED ? ` and ${(count - NAMED).toLocaleString('en')} more (--all tells each)` : '';
  const each = all ? rows.map((row) => `  ${placeInWords(row)}:${readInWords(row)} ${row.detail}`) : [];
  return [`${count.toLocaleString('en')} places: ${code}. ${sentence}`, ...(all ? each : [`  ${named}${more}`])];
}

function placeInWords({ line, participant }: TablePlaceAnswer): string {
  if (line === null) return participant ?? 'table';
  return `line ${String(line)}${participant === null ? '' : `, ${participant}`}`;
}

function readInWords({ read }: TablePlaceAnswer): string {
  return read === null ? '' : ` "${read}"`;
}

function changesInWords({ added, corrected }: StatusTableReport): readonly string[] {
  return [
    ...added.map((act) => withDespite(`  added: ${actInWords(act)}, ${act.name} (${act.participant})`, act.despite)),
    ...corrected.map((change) => withDespite(`  ${correctionInWords(change)}`, change.despite)),
  ];
}

function correctionInWords({ was, now, name, participant }: StatusTableReport['corrected'][number]): string {
  const who = `${name} (${participant})`;
  if (now === null) return `annulled: ${actInWords(was)}, ${who}`;
  return `corrected: ${actInWords(was)} is now ${now.kind.replaceAll('-', ' ')} of ${dateInWords(now.date)}, ${who}`;
}

function withDespite(line: string, despite: readonly string[]): string {
  return despite.length > 0 ? `${line}, despite ${despite.join(', ')}` : line;
}
