import type { LedgerWrite } from '../ledger.js';
import type { KeyRow } from '../store/append.js';
import type { Store } from '../store/store.js';

/** A caller's idempotency key with the digest of its request. */
export type Idempotency = NonNullable<LedgerWrite<unknown>['idempotency']>;

/** One text for each key of each client. */
export function keyOf({ client, key }: Pick<Idempotency, 'client' | 'key'>): string {
  return JSON.stringify([client, key]);
}

/** What these keys led to before, by `keyOf`. */
export async function earlierKeys(store: Store, asked: readonly Idempotency[]): Promise<Map<string, KeyRow>> {
  if (asked.length === 0) return new Map();
  const rows = await store.query<
    Record<'client' | 'key' | 'digest', string> & { first: string | null; last: string; version: number }
  >({
    name: 'keys',
    text: `SELECT client, key, digest, first_position AS first, last_position AS last, version
      FROM idempotency_keys JOIN unnest($1::text[], $2::text[]) AS asked (client, key) USING (client, key)`,
    values: [asked.map(({ client }) => client), asked.map(({ key }) => key)],
  });
  return new Map(
    rows.map((row) => [
      keyOf(row),
      { ...row, first: row.first === null ? null : Number(row.first), last: Number(row.last) },
    ]),
  );
}
