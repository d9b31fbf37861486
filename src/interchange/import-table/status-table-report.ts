import type { AcceptedRecording } from './decide-planned.js';
import type { TableImportOptions, TableOutcome } from './table-import.js';
import { statusTableSummary } from './status-table-in-words.js';

/** What became of a table, as `--json` gives it. */
export function statusTableReport(
  outcome: TableOutcome,
  { treaty, observed, dryRun }: TableImportOptions,
): Readonly<Record<string, unknown>> {
  const { table, accepted, findings, remarks, unchanged, mark, events, position } = outcome;
  return {
    treaty,
    observedOn: observed,
    dryRun,
    rows: table.rows.length,
    added: accepted.flatMap(addedFacts),
    corrected: accepted.flatMap(correctedFacts),
    unchanged,
    findings,
    remarks,
    events,
    position,
    mark: mark === null ? null : { name: mark.name, position: mark.position },
    summary: statusTableSummary(outcome, { treaty, observed, dryRun }),
  };
}

function addedFacts({ planned, despite }: AcceptedRecording): readonly object[] {
  if (planned.change !== 'record') return [];
  const { line, participant, name, shown } = planned;
  return [{ line, participant, name, kind: shown.kind, date: shown.date, despite }];
}

function correctedFacts({ planned, despite }: AcceptedRecording): readonly object[] {
  if (planned.change === 'record') return [];
  const { line, participant, name, act } = planned;
  const now = planned.change === 'annul' ? null : { kind: planned.shown.kind, date: planned.shown.date };
  return [{ line, participant, name, event: act.eventId, was: { kind: act.kind, date: act.date }, now, despite }];
}
