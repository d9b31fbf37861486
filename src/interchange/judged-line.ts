import { hash } from 'node:crypto';
import { sameContent } from '../domain/event.js';
import type { Decided, Working, LedgerWrite } from '../ledger/ledger.js';
import { parseJson, type FieldError } from '../platform/http/input/json-body.js';
import { Problem } from '../platform/http/problem.js';
import type { DecisionResult } from '../recording/recording-kind.js';
import type { Recordings } from '../recording/recordings.js';
import type { Line } from './lines.js';

/** A line that was not recorded, and why. `pointer`: the part of the line that is wrong (RFC 6901), where one is. */
export interface Rejected {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  readonly pointer: string | null;
  /** The line itself; null where it is too long to be held. */
  readonly bytes: Buffer | null;
}

/** What became of a line: rejected, or recorded as so many events (none: it was recorded before). */
export type LineOutcome = { readonly rejected: Rejected } | { readonly events: number; readonly position: number };

/** What a line comes to before the ledger is asked. */
export type Readied = { readonly rejected: Rejected } | { readonly decide: LedgerWrite<DecisionResult>['decide'] };

/**
 * Kinds that are recognised as recorded before by their `ref` alone, so one is made for them where the source gives
 * none.
 */
const KNOWN_BY_REF: readonly unknown[] = [
  'action',
  'correction',
  'participant-change',
  'fund-action',
  'pledge',
  'pledge-action',
  'receipt',
  'receipt-action',
];

/** Parses and validates a line by the rules of the HTTP bodies. */
export function readyLine(line: Line, recordings: Recordings): Readied {
  if (line.bytes === null) return reject(line, 'line-too-long', 'The line is longer than 1 MiB.');
  let record: unknown;
  try {
    record = parseJson(line.bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first] = (error.facts['errors'] ?? []) as readonly FieldError[];
    return reject(line, error.code, error.detail, first?.pointer);
  }
  const kind = (record as { readonly record?: unknown } | null)?.record;
  const prepared = recordings.prepare(withRef(record, kind, line.bytes));
  if ('errors' in prepared) {
    const reason = prepared.errors
      .map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer} ${detail}`))
      .join('; ');
    return reject(line, 'invalid-recording', reason, prepared.errors[0]?.pointer);
  }
  return { decide: (working) => decideOnce(prepared.write.decide, working) };
}

/**
 * As the recording decides, but a row that was recorded with this content and annulled since is not brought back by
 * importing it again.
 */
async function decideOnce(
  decide: LedgerWrite<DecisionResult>['decide'],
  working: Working,
): Promise<Decided<DecisionResult>> {
  const decided = await decide(working);
  const [draft, ...more] = 'events' in decided ? decided.events : [];
  if (draft === undefined || draft.ref === null || more.length > 0) return decided;
  const existing = (await working.byRef(draft.stream, draft.ref)).filter(
    (event) => event.type === draft.type && sameContent(event.data, draft.data),
  );
  return existing.length === 0 ? decided : { events: [], result: { existing } };
}

/** What a refusal means for the line: a mark of that name is taken to be this line, recorded before. */
export function refusedLine(line: Line, judged: DecisionResult, position: number): LineOutcome {
  if (!('refusal' in judged)) throw new Error('A refused write came without its refusal.');
  const { code, sentence } = judged.refusal;
  return code === 'mark-taken' ? { events: 0, position } : reject(line, code, sentence);
}

function withRef(record: unknown, kind: unknown, bytes: Buffer): unknown {
  if (!KNOWN_BY_REF.includes(kind)) return record;
  const { ref } = record as { readonly ref?: unknown };
  if (ref !== undefined && ref !== null) return record;
  const digest = hash('sha256', bytes.toString().trim(), 'hex');
  return { ...(record as object), ref: `line:${digest.slice(0, 32)}` };
}

function reject(line: Line, code: string, reason: string, pointer?: string): { readonly rejected: Rejected } {
  return { rejected: { line: line.number, code, reason, pointer: pointer ?? null, bytes: line.bytes } };
}
