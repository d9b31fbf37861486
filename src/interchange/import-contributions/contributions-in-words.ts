import { writtenOut } from '../../domain/number/text.js';
import { countedNoun } from '../counted-noun.js';
import { inWords } from './contribution-body.js';
import type { ContributionsOptions, ContributionsOutcome } from './contributions-import.js';
import type { AcceptedChange } from './decide-row.js';

/** So many corrections and remarks are told one by one; the rest is counted. `--json` has them all. */
const TOLD = 20;

/** What became of a table, for people: a heading, the corrections, what was recorded. */
export function contributionsInWords(outcome: ContributionsOutcome, options: ContributionsOptions): readonly string[] {
  const { rows, empty, unchanged, corrected, rounded } = outcome.tally;
  const observed = options.observed === null ? '' : `, observed on ${options.observed}`;
  const residue = roundingOf(outcome);
  return [
    `${options.fund}, table of contributions${observed}: ${countedNoun(rows, 'row')}, ${String(empty)} of them empty; ${countedNoun(unchanged, 'amount')} as known.`,
    ...corrected.slice(0, TOLD).map((each) => `  ${correctionInWords(each)}`),
    ...(corrected.length > TOLD ? [`  … and ${(corrected.length - TOLD).toLocaleString('en')} more corrections`] : []),
    ...(rounded === 0
      ? []
      : [
          `${countedNoun(rounded, 'cell')} with more digits than the currency has; rounding took ${residue} from them together.`,
        ]),
    contributionsSummary(outcome, options),
  ];
}

/** Findings, all of them, then what the table contradicts, then remarks: a line each. */
export function contributionsNotes({
  tally: { findings, remarks, contradictions },
}: ContributionsOutcome): readonly string[] {
  const at = (line: number | null, row: string | null): string =>
    [line === null ? null : `line ${String(line)}`, row].filter((part) => part !== null).join(', ');
  const checks = contradictions.map(
    ({ line, row, stated, computed, difference }) =>
      `${at(line, row)}: outstanding-differs. The table states ${stated} as outstanding, its other cells make ${computed}; the difference is ${difference}.`,
  );
  const noted = ({
    code,
    line,
    row,
    detail,
  }: {
    code: string;
    line: number | null;
    row: string | null;
    detail: string;
  }): string => `${at(line, row)}: ${code}. ${detail}`;
  return [...findings.map(noted), ...shortened(checks, 'contradictions'), ...shortened(remarks.map(noted), 'remarks')];
}

/** 3 where something could not be taken over, else 0 (docs/contract.md §8). */
export function contributionsExitCode({ tally }: ContributionsOutcome): number {
  return tally.findings.length > 0 ? 3 : 0;
}

/** What was recorded, in a sentence or two. */
export function contributionsSummary(
  { tally, recorded, position }: ContributionsOutcome,
  { dryRun }: ContributionsOptions,
): string {
  const { findings, contradictions, corrected } = tally;
  const what = `${tally.recordedInWords()}; ${countedNoun(corrected.length, 'correction')}, ${countedNoun(findings.length, 'finding')}, ${countedNoun(contradictions.length, 'contradiction')}.`;
  if (dryRun) return `Dry run, nothing was recorded: ${what}`;
  if (recorded > 0)
    return `Recorded: ${what} ${countedNoun(recorded, 'event')}, the last at position ${String(position)}.`;
  if (tally.events === 0) return `Nothing was recorded: ${what}`;
  return `Nothing was recorded, because ${countedNoun(findings.length, 'row or cell')} cannot be. Mend the table or the mapping, or use --keep-going.`;
}

/** What rounding took from the cells, exactly: their sum less that of what is recorded. */
export function roundingOf({ tally: { residue } }: ContributionsOutcome): string {
  return writtenOut(residue);
}

function correctionInWords({ row, change }: AcceptedChange): string {
  if (change.change === 'record') return '';
  const now = change.change === 'annul' ? 'annulled' : `now ${inWords(change.says)}`;
  return `line ${String(row.line)}, ${change.ref}: ${inWords(change.was)} ${now}`;
}

function shortened(lines: readonly string[], what: string): readonly string[] {
  if (lines.length <= TOLD) return lines;
  return [...lines.slice(0, TOLD), `… and ${(lines.length - TOLD).toLocaleString('en')} more ${what}`];
}
