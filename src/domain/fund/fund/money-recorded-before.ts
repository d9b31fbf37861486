import { sameContent, type NewEvent, type RecordedEvent } from '../../event.js';
import type { Decision } from '../../refusal.js';
import type { LiveStream } from './live-events.js';
import { conflicting } from '../../recording/ref-conflict.js';

/**
 * What a recording under a `ref` comes to when its row was read before. Accepted without events where the same content
 * was recorded and stands, or was replaced since. Refused `already-recorded` where other content stands. Null: recorded
 * anew. `same`: whether what is recorded says what is asked for. What the ledger settled by itself, such as a rate,
 * need not be asked for again.
 */
export function moneyRecordedBefore(
  type: RecordedEvent['type'],
  ref: string | null,
  { live, corrected }: LiveStream,
  underRef: readonly RecordedEvent[],
  same: (recorded: RecordedEvent['data']) => boolean,
): Decision<NewEvent> | null {
  if (ref === null) return null;
  let standing: string | null = null;
  for (const event of underRef) {
    if (event.type !== type) continue;
    let last = event.eventId;
    for (let by = corrected.get(last); by !== undefined; by = corrected.get(last)) last = by;
    if (!live.some(({ eventId }) => eventId === last)) continue;
    if (same(event.data)) return { accepted: [] };
    standing = last;
  }
  for (const each of live) {
    if (each.type !== type || !('ref' in each.data) || each.data.ref !== ref) continue;
    if (same(each.data)) return { accepted: [] };
    standing = each.eventId;
  }
  return standing === null ? null : conflicting(ref, standing);
}

/**
 * Whether recorded data say all that is asked for: members that the request leaves open (undefined, or null where it
 * settles) may be anything.
 */
export function saysAll(recorded: object, asked: object, settledByLedger: readonly string[]): boolean {
  const open = (key: string): boolean =>
    settledByLedger.includes(key) && (asked as Record<string, unknown>)[key] == null;
  const keys = [...new Set([...Object.keys(recorded), ...Object.keys(asked)])].filter((key) => !open(key));
  return keys.every((key) =>
    sameContent((recorded as Record<string, unknown>)[key], (asked as Record<string, unknown>)[key]),
  );
}
