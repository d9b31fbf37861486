import { LedgerDamaged, sha256, unsealed } from '../seal.js';
import type { Sealed } from '../envelope.js';
import { EVENT_COLUMNS } from './append.js';

/** A row of `events` that is read with proof that it is what was recorded. */
export interface CheckedRow {
  readonly position: string;
  readonly bytes: string;
  readonly hash: string;
  readonly sound: boolean;
}

const { bytes: _bytes, hash: _hash, ...TOLD } = EVENT_COLUMNS;
const SAME = Object.entries(TOLD).map(([name, told]) => `${name} IS NOT DISTINCT FROM (${told})`);

/**
 * Whether a row's columns say what its bytes say; false where the bytes are not those of the hash, and so may be no
 * JSON.
 */
export const SOUND = `CASE WHEN sha256(convert_to(bytes, 'UTF8')) = hash THEN (
    SELECT category = split_part(stream, '/', 1) AND ${SAME.join(' AND ')} FROM (SELECT bytes::jsonb AS j OFFSET 0) AS told
  ) ELSE false END`;

/**
 * The event of a row. `expected`: the position that is due, where events are read without a gap.
 * @throws LedgerDamaged where the row is not what was recorded at its position.
 */
export function soundEvent({ position, bytes, hash, sound }: CheckedRow, expected: number | null): Sealed {
  const found = Number(position);
  if (expected !== null && found !== expected) throw new LedgerDamaged(expected, 'nothing stands there');
  if (sha256(bytes) !== hash) throw new LedgerDamaged(found, 'its bytes are not those that were hashed');
  if (!sound) throw new LedgerDamaged(found, 'its columns say something else than the bytes that were hashed');
  return unsealed(bytes, hash);
}
