import type { Sealed } from '../envelope.js';
import type { Selection } from '../ledger.js';
import { LedgerDamaged, unsealed } from '../seal.js';
import { type CheckedRow, SOUND, soundEvent } from './sound-event.js';
import type { SqlStatement, Store } from './store.js';

/** A page holds at most this many events, and ends with the event that brings it to this many bytes. */
const ROWS = 1000;
const BYTES = 4 * 1024 * 1024;
/** A reader that takes all there is, however much comes. */
export const EVER = Number.MAX_SAFE_INTEGER;

/** Which events to read, and between which positions: `after` exclusive, `upTo` inclusive. */
export interface Extent {
  readonly after: number;
  readonly upTo: number;
  readonly stream?: string | undefined;
  readonly category?: string | undefined;
  /** Only these types. */
  readonly types?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  /** Whether each event is compared with what was recorded. Throws LedgerDamaged. */
  readonly checked?: boolean;
}

/** The event after which a page begins; `version` tells it within a stream. */
type Cursor = Pick<Sealed, 'position' | 'version'>;

interface EventRow extends CheckedRow {
  readonly size: number;
}

/** The extent of a selection's events. */
export function extentOf(selection: Selection, types: readonly string[] | undefined, upTo: number): Extent {
  return { ...selection, types, after: 0, upTo };
}

/** Events in order of position, page by page; the next page is fetched while one is worked on. */
export async function* pages(store: Store, extent: Extent): AsyncGenerator<readonly Sealed[]> {
  let left = extent.limit ?? Number.MAX_SAFE_INTEGER;
  let coming = fetchPage(store, extent, { position: extent.after, version: 0 }, left);
  let reached = extent.after;
  for (;;) {
    const { events, more } = await coming;
    left -= events.length;
    const last = events.at(-1);
    reached = last?.position ?? reached;
    if (!more && left > 0 && extent.checked === true && readsAll(extent)) assertReached(extent.upTo, reached);
    if (last === undefined) return;
    const end = !more || left <= 0 || last.position >= extent.upTo;
    if (!end) {
      coming = fetchPage(store, extent, last, left);
      // Whoever stops reading here must not be struck by the fate of a page never asked for.
      coming.catch(() => undefined);
    }
    yield events;
    if (end) return;
  }
}

/** The events up to a head cannot end before it. */
function assertReached(upTo: number, last: number): void {
  if (last < upTo && upTo !== EVER) throw new LedgerDamaged(last + 1, 'nothing stands there');
}

async function fetchPage(
  store: Store,
  extent: Extent,
  after: Cursor,
  left: number,
): Promise<{ events: readonly Sealed[]; more: boolean }> {
  const limit = Math.min(ROWS, left);
  if (limit <= 0 || after.position >= extent.upTo) return { events: [], more: false };
  const { rows, asked } = await fetchRows(store, extent, after, limit);
  const bytes = rows.reduce((sum, { size }) => sum + size, 0);
  const events =
    extent.checked === true ? soundEvents(rows, extent, after) : rows.map((row) => unsealed(row.bytes, row.hash));
  return { events, more: rows.length === asked || bytes >= BYTES };
}

async function fetchRows(
  store: Store,
  extent: Extent,
  after: Cursor,
  asked: number,
): Promise<{ rows: readonly EventRow[]; asked: number }> {
  try {
    return { rows: await store.query<EventRow>(statement(extent, after, asked)), asked };
  } catch (error) {
    // Data exceptions: bytes under a hash of their own that are no event. Which ones, is found one by one.
    if (extent.checked !== true || !String((error as { readonly code?: unknown }).code).startsWith('22')) throw error;
    if (asked > 1) return fetchRows(store, extent, after, 1);
    const [row] = await store.query<EventRow>(statement({ ...extent, checked: false }, after, 1));
    throw new LedgerDamaged(Number(row?.position), 'its bytes are those of no event');
  }
}

/** Throws LedgerDamaged. Without a selection, positions follow one another. */
function soundEvents(rows: readonly EventRow[], extent: Extent, after: Cursor): readonly Sealed[] {
  const all = readsAll(extent);
  return rows.map((row, index) => soundEvent(row, all ? after.position + index + 1 : null));
}

function readsAll({ stream, category, types }: Extent): boolean {
  return stream === undefined && category === undefined && types === undefined;
}

const MATCHING = 'position > $1 AND position <= $2';
/** The same, out of reach of the primary key's index: a stream is found by (stream, version). */
const WITHIN = 'position + 0 > $1 AND position + 0 <= $2';

/**
 * Keyset pages, each found by an index: the primary key, (stream, version), or (category, type, position) once for each
 * type.
 */
function statement(extent: Extent, after: Cursor, limit: number): SqlStatement {
  const { stream, category, types, upTo, checked = false } = extent;
  const range = [after.position, upTo, limit];
  const row = checked ? 'events.*' : 'position, bytes, hash';
  const suffix = checked ? '-checked' : '';
  if (stream !== undefined) {
    const text = `SELECT ${row} FROM events WHERE stream = $4 AND version > $6 AND ${WITHIN} AND ($5::text[] IS NULL OR type = ANY ($5)) ORDER BY version LIMIT $3`;
    return {
      name: `page-of-stream${suffix}`,
      text: bounded(text, checked),
      values: [...range, stream, types ?? null, after.version],
    };
  }
  if (category !== undefined || types !== undefined) {
    const text = `SELECT e.* FROM kinds, LATERAL (
        SELECT ${row} FROM events
        WHERE (category, type, position) > (kinds.category, kinds.type, $1) AND (category, type, position) <= (kinds.category, kinds.type, $2)
        ORDER BY category, type, position LIMIT $3
      ) AS e WHERE ($4::text IS NULL OR kinds.category = $4) AND ($5::text[] IS NULL OR kinds.type = ANY ($5)) ORDER BY position LIMIT $3`;
    return {
      name: `page-of-kinds${suffix}`,
      text: KINDS + bounded(text, checked),
      values: [...range, category ?? null, types ?? null],
    };
  }
  return {
    name: `page${suffix}`,
    text: bounded(`SELECT ${row} FROM events WHERE ${MATCHING} ORDER BY position LIMIT $3`, checked),
    values: range,
  };
}

/** Every (category, type) there is, by leaps over the index. */
const KINDS = `WITH RECURSIVE kinds AS (
    (SELECT category, type FROM events ORDER BY category, type LIMIT 1)
    UNION ALL
    SELECT next.category, next.type FROM kinds, LATERAL (
      SELECT category, type FROM events WHERE (category, type) > (kinds.category, kinds.type) ORDER BY category, type LIMIT 1
    ) AS next
  ) `;

function bounded(text: string, checked: boolean): string {
  const proof = checked ? `, ${SOUND} AS sound` : '';
  return `SELECT position, bytes, encode(hash, 'hex') AS hash, size${proof} FROM (
      SELECT *, octet_length(bytes) AS size, sum(octet_length(bytes)) OVER (ORDER BY position) AS total FROM (${text}) AS page
    ) AS page WHERE total - size < ${BYTES} ORDER BY position`;
}
