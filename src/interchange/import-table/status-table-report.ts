import { groupedFindings, type FindingGroup } from '../../domain/status-table/grouped-findings.js';
import type { ShownKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { AcceptedRecording } from './decide-planned.js';
import type { StatusTableReport } from './status-table.answer.js';
import { statusTableSummary } from './status-table-in-words.js';
import type { TableImportOptions, TableOutcome } from './table-import.js';

/** What became of a table, as `--json` and HTTP give it. */
export function statusTableReport(
  outcome: TableOutcome,
  { treaty, observed, dryRun }: Pick<TableImportOptions, 'treaty' | 'observed' | 'dryRun'>,
): StatusTableReport {
  const { table, accepted, unchanged, mark, events, position, registrationCorrected } = outcome;
  const facts = {
    treaty,
    observedOn: observed,
    dryRun,
    rows: table.rows.length,
    added: accepted.flatMap(addedFacts),
    corrected: accepted.flatMap(correctedFacts),
    unchanged,
    registrationCorrected,
    findings: groupedFindings(outcome.findings).map(groupFacts),
    remarks: groupedFindings(outcome.remarks).map(groupFacts),
    events,
    position,
    mark: mark === null ? null : { name: mark.name, position: mark.position },
  };
  return { ...facts, summary: statusTableSummary(facts) };
}

function groupFacts<Code extends string>({ code, count, sentence, rows }: FindingGroup<Code>) {
  return { code, count, sentence, rows: [...rows] };
}

function addedFacts({ planned, despite }: AcceptedRecording): StatusTableReport['added'] {
  if (planned.change !== 'record') return [];
  const { line, participant, name, shown } = planned;
  return [{ line, participant, name, kind: shown.kind, date: shown.date, despite: [...despite] }];
}

function correctedFacts({ planned, despite }: AcceptedRecording): StatusTableReport['corrected'] {
  if (planned.change === 'record') return [];
  const { line, participant, name, act } = planned;
  const now = planned.change === 'annul' ? null : { kind: planned.shown.kind, date: planned.shown.date };
  const was = { kind: act.kind as ShownKind, date: act.date };
  return [{ line, participant, name, event: act.eventId, was, now, despite: [...despite] }];
}
