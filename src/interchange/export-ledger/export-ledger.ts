import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { LedgerReader } from '../../ledger/ledger.js';

/** What an export holds: the positions after `from` up to `to`. */
export interface Exported {
  readonly from: number;
  readonly to: number;
  readonly events: number;
}

/**
 * Writes the ledger after a position as NDJSON. An envelope a line with its `hash` and the exact `bytes` that were
 * hashed, and a last line `{"end":{"from","to","events"}}`. Waits for a slow reader; events recorded meanwhile are not
 * in it.
 */
export async function exportLedger(
  ledger: LedgerReader,
  out: Writable,
  options: { readonly after?: number; readonly onPage?: (events: number, of: number) => void } = {},
): Promise<Exported> {
  const from = options.after ?? 0;
  const { position: head } = await ledger.head();
  const to = Math.max(from, head);
  let events = 0;
  for await (const page of ledger.read({ after: from, upTo: to })) {
    if (page.length > 0) await put(out, page.map((event) => `${JSON.stringify(event)}\n`).join(''));
    events += page.length;
    options.onPage?.(events, to - from);
  }
  await put(out, `${JSON.stringify({ end: { from, to, events } })}\n`);
  return { from, to, events };
}

async function put(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
