import type { ProofLine } from '../domain/entry-into-force/as-of/proof.js';
import type { AnswerTable } from '../platform/http/answer.js';

/** The instruments of a verdict as a table, for CSV. */
export function proofTable(proof: readonly ProofLine[], nameOf: (code: string) => string): AnswerTable {
  return {
    columns: ['line', 'participant', 'name', 'kind', 'date', 'counted', 'because', 'event'],
    rows: proof.map((each) => [
      each.line,
      each.participant,
      nameOf(each.participant),
      each.kind,
      each.date,
      each.counted,
      each.because,
      each.event,
    ]),
  };
}
