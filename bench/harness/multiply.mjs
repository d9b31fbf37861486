import { statement } from './server.mjs';

/**
 * Makes a ledger of invented treaties longer without deciding anything again: its treaties' events and postings are
 * copied under the names of further treaties until there are `events`, each with its own position, id, bytes and hash,
 * so that what results is a ledger that verifies and replays like any other. `treaties`: how many there are to copy.
 */
export async function multiply(url, events, treaties) {
  const [{ first, last }] = await statement(
    url,
    `SELECT min(position) AS first, max(position) AS last FROM events WHERE category = 'treaty'`,
  );
  const block = Number(last) - Number(first) + 1;
  for (let copy = 1, at = Number(last); at < events; copy += 1, at += block) {
    const upTo = Number(first) - 1 + Math.min(block, events - at);
    await statement(url, COPY, [Number(first), upTo, copy * block, copy * treaties]);
  }
}

/**
 * `bench-00012` of an original becomes `bench-01012` of its copy; every copy is recorded at the time of the last
 * original.
 */
const COPY = `
  WITH originals AS (
    SELECT e.*, substr(stream, 8) AS id, 'bench-' || lpad((substr(stream, 14)::integer + $4::integer)::text, 5, '0') AS copy_id,
      position + $3::bigint AS copy_position, gen_random_uuid() AS copy_event,
      to_char((SELECT h.recorded_at FROM ledger_head AS h) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS copy_time
    FROM events AS e WHERE position BETWEEN $1 AND $2
  ), copies AS (
    SELECT *, regexp_replace(replace(replace(replace(bytes, id, copy_id), event_id::text, copy_event::text),
      '"position":' || position || ',', '"position":' || copy_position || ','),
      '"recordedAt":"[^"]*"', '"recordedAt":"' || copy_time || '"') AS copy_bytes
    FROM originals
  ), written AS (
    INSERT INTO events (position, event_id, stream, version, type, schema, date, recorded_at, actor, source, correlation, causation, ref, data, bytes, hash)
    SELECT copy_position, copy_event, 'treaty/' || copy_id, version, type, schema, date, copy_time::timestamptz, actor, source, correlation,
      causation, replace(ref, id, copy_id), copy_bytes::jsonb -> 'data', copy_bytes, sha256(convert_to(copy_bytes, 'UTF8'))
    FROM copies
  ), posted AS (
    INSERT INTO postings (position, ordinal, account, participant, organisation, date, delta)
    SELECT p.position + $3::bigint, ordinal, replace(account, id, copy_id), participant, organisation, p.date, delta
    FROM postings AS p JOIN originals USING (position)
  ) UPDATE ledger_head SET position = $2::bigint + $3::bigint`;
