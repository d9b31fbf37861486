import type { Sealed } from '../envelope.js';
import type { Selection } from '../ledger.js';
import { unsealed } from '../seal.js';
import type { Statement, Store } from './store.js';

/** A page holds at most this many events, and ends with the event that brings it to this many bytes. */
const ROWS = 1000;
const BYTES = 4 * 1024 * 1024;

/** Which events to read, and between which positions: `after` exclusive, `upTo` inclusive. */
export interface Extent {
  readonly after: number;
  readonly upTo: number;
  readonly stream?: string | undefined;
  readonly category?: string | undefined;
  /** Only these types. */
  readonly types?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** The event after which a page begins; `version` tells it within a stream. */
type Cursor = Pick<Sealed, 'position' | 'version'>;

interface EventRow {
  readonly bytes: string;
  readonly hash: string;
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
  for (;;) {
    const { events, more } = await coming;
    left -= events.length;
    const last = events.at(-1);
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

async function fetchPage(
  store: Store,
  extent: Extent,
  after: Cursor,
  left: number,
): Promise<{ events: readonly Sealed[]; more: boolean }> {
  const limit = Math.min(ROWS, left);
  if (limit <= 0 || after.position >= extent.upTo) return { events: [], more: false };
  const rows = await store.query<EventRow>(statement(extent, after, limit));
  const bytes = rows.reduce((sum, { size }) => sum + size, 0);
  return { events: rows.map((row) => unsealed(row.bytes, row.hash)), more: rows.length === limit || bytes >= BYTES };
}

const MATCHING = 'position > $1 AND position <= $2';
/** The same, out of reach of the primary key's index: a stream is found by (stream, version). */
const WITHIN = 'position + 0 > $1 AND position + 0 <= $2';
const ROW = 'position, bytes, hash';

/** Keyset pages, each found by an index: the primary key, (stream, version), or (category, type, position) once for each type. */
function statement({ stream, category, types, upTo }: Extent, after: Cursor, limit: number): Statement {
  const range = [after.position, upTo, limit];
  if (stream !== undefined) {
    const text = `SELECT ${ROW} FROM events WHERE stream = $4 AND version > $6 AND ${WITHIN} AND ($5::text[] IS NULL OR type = ANY ($5)) ORDER BY version LIMIT $3`;
    return { name: 'page-of-stream', text: bounded(text), values: [...range, stream, types ?? null, after.version] };
  }
  if (category !== undefined || types !== undefined) {
    const text = `SELECT e.* FROM kinds, LATERAL (
        SELECT ${ROW} FROM events
        WHERE (category, type, position) > (kinds.category, kinds.type, $1) AND (category, type, position) <= (kinds.category, kinds.type, $2)
        ORDER BY category, type, position LIMIT $3
      ) AS e WHERE ($4::text IS NULL OR kinds.category = $4) AND ($5::text[] IS NULL OR kinds.type = ANY ($5)) ORDER BY position LIMIT $3`;
    return { name: 'page-of-kinds', text: KINDS + bounded(text), values: [...range, category ?? null, types ?? null] };
  }
  return {
    name: 'page',
    text: bounded(`SELECT ${ROW} FROM events WHERE ${MATCHING} ORDER BY position LIMIT $3`),
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

function bounded(text: string): string {
  return `SELECT bytes, encode(hash, 'hex') AS hash, size FROM (
      SELECT *, octet_length(bytes) AS size, sum(octet_length(bytes)) OVER (ORDER BY position) AS total FROM (${text}) AS page
    ) AS page WHERE total - size < ${BYTES} ORDER BY position`;
}
