import { ACTS, act, treatyId } from '../recordings.mjs';

/** Treaties made ready for one round. */
const POOL = 128;

/**
 * What the callers of one round record, in order; both sides record the same. `hot`: all callers write to one treaty,
 * and go on to the next together when it has `ACTS` acts. `many`: every caller goes round the treaties of its own.
 * `pool`: numbers of the treaties to register beforehand; `next(caller)`: `{ treaty, body }`.
 */
export function work({ round, shape, callers, codes }) {
  const pool = Array.from({ length: POOL }, (_, i) => round * POOL + i);
  const done = new Array(POOL).fill(0);
  const own = Math.floor(POOL / callers);
  const turns = new Array(callers).fill(0);
  let taken = 0;
  function place(caller) {
    taken += 1;
    if (shape === 'hot') return Math.floor((taken - 1) / ACTS);
    turns[caller] += 1;
    return caller * own + (turns[caller] % own);
  }
  function next(caller) {
    const index = place(caller);
    if (index >= POOL) throw new Error('A round recorded more than its treaties hold: choose fewer --seconds.');
    const body = act(pool[index], done[index], codes);
    done[index] += 1;
    return { treaty: treatyId(pool[index]), version: done[index] + 1, body };
  }
  return { pool, next };
}
