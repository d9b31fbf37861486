import type { ContributionsOptions, ContributionsOutcome } from './contributions-import.js';
import type { AcceptedChange } from './decide-row.js';
import { roundingOf, contributionsSummary } from './contributions-in-words.js';

/** What became of a table, as `--json` gives it. */
export function contributionsReport(
  outcome: ContributionsOutcome,
  options: ContributionsOptions,
): Readonly<Record<string, unknown>> {
  const { tally, recorded, position } = outcome;
  const { rows, empty, unchanged, rounded, corrected, findings, remarks, contradictions } = tally;
  return {
    fund: options.fund,
    observedOn: options.observed,
    dryRun: options.dryRun,
    rows,
    empty,
    unchanged,
    added: Object.fromEntries(tally.recorded),
    corrected: corrected.map(correctedFacts),
    rounded: { cells: rounded, residue: roundingOf(outcome) },
    findings,
    remarks,
    checks: contradictions,
    events: recorded,
    position,
    summary: contributionsSummary(outcome, options),
  };
}

function correctedFacts({ row, change, despite }: AcceptedChange): object {
  if (change.change === 'record') return {};
  const now = change.change === 'annul' ? null : change.says;
  return { line: row.line, ref: change.ref, event: change.event, was: change.was, now, despite };
}
