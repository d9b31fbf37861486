import type { Sealed } from '../envelope.js';
import { unsealed } from '../seal.js';
import { type CheckedRow, SOUND, soundEvent } from './sound-event.js';
import type { Store } from './store.js';

interface EventRow {
  readonly bytes: string;
  readonly hash: string;
}

/**
 * An event by its id, if it stands at or before a position. @throws LedgerDamaged where it is not what was recorded.
 */
export async function eventById(store: Store, eventId: string, upTo: number): Promise<Sealed | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(eventId)) return null;
  const text = `SELECT position, bytes, encode(hash, 'hex') AS hash, ${SOUND} AS sound FROM events WHERE event_id = $1 AND position <= $2`;
  const rows = await store.query<CheckedRow>({ name: 'event-by-id', text, values: [eventId, upTo] });
  return rows[0] === undefined ? null : soundEvent(rows[0], null);
}

/** The events of a stream under one `ref`, in order, up to a position. */
export async function eventsByRef(store: Store, stream: string, ref: string, upTo: number): Promise<readonly Sealed[]> {
  const text = `SELECT bytes, encode(hash, 'hex') AS hash FROM events WHERE stream = $1 AND ref = $2 AND position <= $3 ORDER BY position`;
  const rows = await store.query<EventRow>({ name: 'events-by-ref', text, values: [stream, ref, upTo] });
  return rows.map(({ bytes, hash }) => unsealed(bytes, hash));
}

/** Every `ref` of a stream up to a position; null where there are more than `most`. */
export async function refsOf(store: Store, stream: string, upTo: number, most: number): Promise<Set<string> | null> {
  const text = `SELECT ref FROM events WHERE stream = $1 AND ref IS NOT NULL AND position <= $2 LIMIT $3`;
  const rows = await store.query<{ readonly ref: string }>({ name: 'refs', text, values: [stream, upTo, most + 1] });
  return rows.length > most ? null : new Set(rows.map(({ ref }) => ref));
}

/** The version of a stream at a position; 0 where it does not exist. */
export async function versionOf(store: Store, stream: string, upTo: number): Promise<number> {
  const text = `SELECT coalesce((SELECT version FROM events WHERE stream = $1 AND position <= $2 ORDER BY version DESC LIMIT 1), 0) AS version`;
  const rows = await store.query<{ readonly version: number }>({ name: 'version', text, values: [stream, upTo] });
  return rows[0]?.version ?? 0;
}

/**
 * The last position recorded at or before an instant: a binary search, since time never runs backwards along positions.
 */
export async function positionAt(store: Store, instant: string): Promise<number> {
  const text = `WITH RECURSIVE search (low, high) AS (
      SELECT 0::bigint, (SELECT position FROM ledger_head)
      UNION ALL
      SELECT CASE WHEN e.recorded_at <= $1 THEN e.position ELSE low END, CASE WHEN e.recorded_at <= $1 THEN high ELSE e.position - 1 END
      FROM search JOIN events AS e ON e.position = (low + high + 1) / 2 WHERE low < high
    ) SELECT max(low) AS position FROM search`;
  const rows = await store.query<{ readonly position: string }>({ name: 'position-at', text, values: [instant] });
  return Number(rows[0]?.position ?? 0);
}

/** When a position was recorded; null where there is no such position. */
export async function recordedAt(store: Store, position: number): Promise<string | null> {
  const text = `SELECT bytes::jsonb->>'recordedAt' AS at FROM events WHERE position = $1`;
  const rows = await store.query<{ readonly at: string }>({ name: 'recorded-at', text, values: [position] });
  return rows[0]?.at ?? null;
}
