import type { ProofLine } from '../domain/entry-into-force/as-of/proof.js';
import type { AnswerTable } from '../platform/http/answer.js';
import { columns } from '../platform/http/answers/columns.js';

interface KnownLine extends ProofLine {
  readonly knownThrough: string | null;
}

interface NamedLine extends KnownLine {
  readonly name: string;
}

/** The instruments of a verdict as a table. */
export const PROOF_COLUMNS = columns<NamedLine>([
  ['line', (each) => each.line],
  ['participant', (each) => each.participant],
  ['name', (each) => each.name],
  ['kind', (each) => each.kind],
  ['date', (each) => each.date],
  ['counted', (each) => each.counted],
  ['because', (each) => each.because],
  ['event', (each) => each.event],
  ['known through', (each) => each.knownThrough],
  ['not before', (each) => each.notBefore ?? null],
  ['number', (each) => each.number ?? null],
]);

/** The instruments of a verdict as a table, with the names of the participants. */
export function proofTable(proof: readonly KnownLine[], nameOf: (code: string) => string): AnswerTable {
  return PROOF_COLUMNS.table(proof.map((each) => ({ ...each, name: nameOf(each.participant) })));
}
