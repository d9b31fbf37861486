import type { Sealed } from '../envelope.js';
import { CLOCK_TOLERANCE_MS, type Companion } from '../ledger.js';
import type { FencedHead } from './head.js';
import type { Session, Store } from './store.js';

/** What one key led to. */
export interface KeyRow {
  readonly client: string;
  readonly key: string;
  readonly digest: string;
  readonly first: number | null;
  readonly last: number;
  readonly version: number;
}

/** Everything one group writes. */
export interface Batch {
  readonly events: readonly Sealed[];
  readonly rows: readonly (readonly unknown[])[];
  readonly keys: readonly KeyRow[];
  /** The events keep the times of the ledger they come from, whatever the clocks say now. */
  readonly verbatim: boolean;
}

/** Each column of an event, as it is read from the bytes `j` that were hashed. */
export const EVENT_COLUMNS = {
  position: `(j->>'position')::bigint`,
  event_id: `(j->>'eventId')::uuid`,
  stream: `j->>'stream'`,
  version: `(j->>'version')::integer`,
  type: `j->>'type'`,
  schema: `(j->>'schema')::integer`,
  date: `(j->>'date')::date`,
  recorded_at: `(j->>'recordedAt')::timestamptz`,
  actor: `j->>'actor'`,
  source: `nullif(j->'source', 'null')`,
  correlation: `j->>'correlation'`,
  causation: `j->>'causation'`,
  ref: `j->>'ref'`,
  data: `j->'data'`,
  bytes: 'bytes',
  hash: `decode(hash, 'hex')`,
} as const;

/**
 * The time of the last new event may move on to this: the database's clock and a little, or just after what was before.
 */
const LATEST = `greatest(recorded_at, answered + interval '1 millisecond',
      clock_timestamp() + ${String(CLOCK_TOLERANCE_MS)} * interval '1 millisecond')`;

/**
 * The one statement that writes: it moves the head if it still stands where it was, and only then inserts. Every column
 * of an event is read from the bytes that were hashed (OFFSET 0 has them parsed once). New events are stamped after
 * every instant that was answered and not ahead of the database's clock (ADR 18). That does not bind ($13) what is
 * restored or adds no event.
 */
export function appendText(companion: Companion | null): string {
  const derived =
    companion === null
      ? ''
      : `, derived AS (
    INSERT INTO ${companion.table} (${companion.columns.map(({ name }) => name).join(', ')})
    SELECT d.* FROM head, unnest(${companion.columns.map(({ type }, index) => `$${15 + index}::${type}[]`).join(', ')}) AS d)`;
  return `WITH head AS (
    UPDATE ledger_head SET position = $3, recorded_at = $4::timestamptz, derived = $3, law = nullif($14::integer, 0)
     WHERE position = $1 AND fence = $2 AND (position = 0 OR coalesce(law, 0) = $14)
       AND ($13::boolean OR ($4::timestamptz > coalesce(answered, '-infinity') AND $4::timestamptz <= ${LATEST}))
     RETURNING position
  ), written AS (
    INSERT INTO events (${Object.keys(EVENT_COLUMNS).join(', ')})
    SELECT ${Object.values(EVENT_COLUMNS).join(', ')}
    FROM head, (
      SELECT bytes, hash, bytes::jsonb AS j FROM unnest(string_to_array($5, E'\\n'), string_to_array($6, ' ')) AS sealed (bytes, hash) OFFSET 0
    ) AS sealed
  ), keyed AS (
    INSERT INTO idempotency_keys (client, key, digest, first_position, last_position, version)
    SELECT k.* FROM head, unnest($7::text[], $8::text[], $9::text[], $10::bigint[], $11::bigint[], $12::integer[]) AS k
  )${derived} SELECT position FROM head`;
}

/** Appends a batch after `head`. False, and nothing written, where the head has moved. */
export async function append(
  session: Session | Store,
  text: string,
  companion: Companion | null,
  head: FencedHead,
  batch: Batch,
): Promise<boolean> {
  const { events, keys, rows, verbatim } = batch;
  const next = headAfter(head, events, companion);
  const columns = companion === null ? [] : companion.columns.map((_, index) => rows.map((row) => row[index]));
  const written = await session.query({
    name: 'append',
    text,
    values: [
      head.position,
      head.fence,
      next.position,
      next.recordedAt,
      // One text each: canonical JSON has no line break, and quoting a thousand texts for an array takes longer than
      // hashing them.
      events.map(({ bytes }) => bytes).join('\n'),
      events.map(({ hash }) => hash).join(' '),
      keys.map((k) => k.client),
      keys.map((k) => k.key),
      keys.map((k) => k.digest),
      keys.map((k) => k.first),
      keys.map((k) => k.last),
      keys.map((k) => k.version),
      verbatim || events.length === 0,
      lawOf(companion),
      ...columns,
    ],
  });
  return written.length === 1;
}

/** The head after these events. */
export function headAfter(head: FencedHead, events: readonly Sealed[], companion: Companion | null): FencedHead {
  const last = events.at(-1);
  if (last === undefined) return head;
  return { ...head, position: last.position, recordedAt: last.recordedAt, law: lawOf(companion) };
}

/** The law that a companion derives by; 0 where nothing is derived. */
export function lawOf(companion: Companion | null): number {
  return companion?.law ?? 0;
}
