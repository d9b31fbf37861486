import type { DataSource } from 'typeorm';
import type { Fact } from '../domain/treaty/model/interpretation.js';
import { underLaw } from './under-law.js';

/**
 * A fact that a later state of knowledge adds (`delta` > 0) or takes back (`delta` < 0), with the events that made it
 * so.
 */
export interface FactChange extends Fact {
  readonly events: readonly string[];
}

/** An event between two states of knowledge that changed a fact. */
export interface ChangingEvent {
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly stream: string;
  readonly type: string;
  readonly date: string | null;
}

/** What a later state of knowledge says differently: the net facts, and the events behind them in order of position. */
export interface Changes {
  readonly changes: readonly FactChange[];
  readonly events: readonly ChangingEvent[];
}

/** Which changes are asked for; all of them where nothing is named. */
export interface ChangesOf {
  readonly treaty?: string | undefined;
  readonly participant?: string | undefined;
}

/** The postings after one position up to a later one, netted over all legal dates, with the events they come from. */
export async function changesBetween(
  database: DataSource,
  from: number,
  to: number,
  only: ChangesOf,
): Promise<Changes> {
  const changes = await underLaw<FactChange[]>(
    database,
    `SELECT p.account, p.participant, p.organisation, p.date, sum(p.delta)::int AS delta, array_agg(DISTINCT e.event_id::text) AS events
       FROM postings p JOIN events e ON e.position = p.position
      WHERE p.position > $1 AND p.position <= $2 AND p.account LIKE 'treaty/%'
        AND ($3::text IS NULL OR split_part(p.account, '/', 2) = $3) AND ($4::text IS NULL OR p.participant = $4)
      GROUP BY p.account, p.participant, p.organisation, p.date HAVING sum(p.delta) <> 0
      ORDER BY p.account, p.date, p.participant`,
    [from, to, only.treaty ?? null, only.participant ?? null],
  );
  return { changes, events: await eventsOf(database, [...new Set(changes.flatMap(({ events }) => events))]) };
}

async function eventsOf(database: DataSource, ids: readonly string[]): Promise<readonly ChangingEvent[]> {
  if (ids.length === 0) return [];
  const rows = await database.query<(Omit<ChangingEvent, 'position'> & { position: string })[]>(
    `SELECT event_id AS "eventId", position, stream, type, date,
            to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
       FROM events WHERE event_id = ANY($1::uuid[]) ORDER BY position`,
    [ids],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}
