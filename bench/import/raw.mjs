import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { v7 } from 'uuid';
import { timed } from '../harness/clock.mjs';
import { createRawEvents, insertMany } from '../harness/raw-events.mjs';

const BATCH = 1000;
const HASH = createHash('sha256').update('bench').digest();

/**
 * The lines of the same file as rows of the same columns, 1,000 in a statement and a transaction; nothing is checked,
 * decided or hashed.
 */
export async function open({ url, file }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await createRawEvents(client);
  return {
    async run() {
      const { milliseconds, cpu, result } = await timed(() => insertAll(client, file));
      return { milliseconds, cpu, events: result };
    },
    close: () => client.end(),
  };
}

async function insertAll(client, file) {
  const versions = new Map();
  let batch = [];
  let events = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    batch.push(eventOf(JSON.parse(line), line, versions));
    events += 1;
    if (batch.length < BATCH) continue;
    await client.query(insertMany(batch));
    batch = [];
  }
  if (batch.length > 0) await client.query(insertMany(batch));
  return events;
}

function eventOf(data, line, versions) {
  const { record, treaty, id, code, date = null, ref = null, source = null } = data;
  const stream = record === 'participant' ? `participant/${code}` : `treaty/${treaty ?? id}`;
  const version = (versions.get(stream) ?? 0) + 1;
  versions.set(stream, version);
  const own = { actor: 'bench', correlation: randomUUID(), causation: null, recordedAt: new Date().toISOString() };
  return {
    eventId: v7(),
    stream,
    version,
    type: record,
    schema: 1,
    date,
    ...own,
    source,
    ref,
    data,
    bytes: line,
    hash: HASH,
  };
}
