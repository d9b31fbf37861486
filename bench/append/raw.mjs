import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { pressure } from '../harness/clock.mjs';
import { createRawEvents, insertOne } from '../harness/raw-events.mjs';
import { states } from '../recordings.mjs';
import { work } from './work.mjs';

/**
 * A plain node-postgres loop: one prepared INSERT of the same columns with the same indexes a call, each its own
 * transaction.
 */
export async function open({ url, most }) {
  const pool = new pg.Pool({ connectionString: url, max: most });
  await createRawEvents(pool);
  const codes = states();
  return {
    async run({ round, shape, callers, seconds }) {
      const { next } = work({ round, shape, callers, codes });
      const clients = await Promise.all(Array.from({ length: callers }, () => pool.connect()));
      const measured = await pressure({ callers, seconds }, (caller) =>
        clients[caller].query(insertOne(eventOf(next(caller)))),
      );
      for (const client of clients) client.release();
      return measured;
    },
    close: () => pool.end(),
  };
}

// The bytes are made as the ledger's are, in size and kind; the hash stands for one that costs nothing.
const HASH = createHash('sha256').update('bench').digest();

function eventOf({ treaty, version, body }) {
  const { date, source, ref } = body;
  const event = {
    eventId: v7(),
    stream: `treaty/${treaty}`,
    version,
    type: 'treaty-action-recorded',
    schema: 1,
    date,
    recordedAt: new Date().toISOString(),
    actor: 'bench',
    source: { document: source.document, url: null, observedOn: null },
    correlation: randomUUID(),
    causation: null,
    ref,
    data: { ...body, source: undefined, treaty, effective: null, territory: null, despite: [], note: null },
  };
  return { ...event, bytes: JSON.stringify(event), hash: HASH };
}
