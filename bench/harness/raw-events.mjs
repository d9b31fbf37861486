/** The columns that the raw side writes; position and category are the database's own. */
const COLUMNS = {
  event_id: 'uuid',
  stream: 'text',
  version: 'integer',
  type: 'text',
  schema: 'integer',
  date: 'date',
  recorded_at: 'timestamptz',
  actor: 'text',
  source: 'jsonb',
  correlation: 'text',
  causation: 'text',
  ref: 'text',
  data: 'jsonb',
  bytes: 'text',
  hash: 'bytea',
};

const NAMES = Object.keys(COLUMNS).join(', ');

/** A table with the columns and indexes of the ledger's events, and positions from a sequence. */
export async function createRawEvents(client) {
  await client.query(`DROP TABLE IF EXISTS raw_events; DROP SEQUENCE IF EXISTS raw_position;
    CREATE SEQUENCE raw_position;
    CREATE TABLE raw_events (LIKE events INCLUDING ALL);
    ALTER TABLE raw_events ALTER position SET DEFAULT nextval('raw_position')`);
}

/** One event in one statement. */
export function insertOne(event) {
  const places = Object.keys(COLUMNS).map((_, i) => `$${String(i + 1)}`);
  return {
    name: 'one',
    text: `INSERT INTO raw_events (${NAMES}) VALUES (${places.join(', ')})`,
    values: valuesOf(event),
  };
}

/** Many events in one statement, by unnest. */
export function insertMany(events) {
  const lists = Object.values(COLUMNS).map((type, i) => `$${String(i + 1)}::${type}[]`);
  const rows = events.map(valuesOf);
  const values = Object.keys(COLUMNS).map((_, i) => rows.map((row) => row[i]));
  return { name: 'many', text: `INSERT INTO raw_events (${NAMES}) SELECT * FROM unnest(${lists.join(', ')})`, values };
}

function valuesOf(event) {
  const {
    eventId,
    stream,
    version,
    type,
    schema,
    date,
    recordedAt,
    actor,
    source,
    correlation,
    causation,
    ref,
    data,
    bytes,
    hash,
  } = event;
  return [
    eventId,
    stream,
    version,
    type,
    schema,
    date,
    recordedAt,
    actor,
    source === null ? null : JSON.stringify(source),
    correlation,
    causation,
    ref,
    JSON.stringify(data),
    bytes,
    hash,
  ];
}
