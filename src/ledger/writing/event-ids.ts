import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;
const pool = Buffer.allocUnsafe(256 * ID_BYTES);
let used = pool.length;
let msecs = 0;
let seq = 0;

/**
 * A UUIDv7, after those given before it. Randomness is drawn for many at a time, since drawing it takes longer than
 * making the id.
 */
export function nextEventId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range is left for the other ids of this millisecond.
    seq = random.readUInt32LE() >>> 1;
  } else seq += 1;
  return v7({ random, msecs, seq });
}
