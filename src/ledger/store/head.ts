import { CLOCK_TOLERANCE_MS, type Head } from '../ledger.js';
import { LedgerBroken } from '../seal.js';
import type { Session, Store } from './store.js';

/** The head with its fence and the law of the postings: an append states all, and happens only if all still hold. */
export interface FencedHead extends Head {
  readonly fence: string;
  /** 0: no law that has a number. */
  readonly law: number;
  /** The latest instant that was answered: what is recorded from here on is stamped after it. */
  readonly answered: string | null;
  /** The database's clock when the head was read. */
  readonly clock: string;
}

interface HeadRow {
  readonly position: string;
  readonly recorded_at: string | null;
  readonly fence: string;
  readonly law: number;
  readonly answered: string | null;
  readonly clock: string;
}

const COLUMNS = `position, ${instant('recorded_at')} AS recorded_at, fence, coalesce(law, 0) AS law,
   ${instant('answered')} AS answered, ${instant('clock_timestamp()')} AS clock`;

/** The head as the database has it. */
export async function readHead(session: Session | Store): Promise<FencedHead> {
  return headOf(await session.query({ name: 'head', text: `SELECT ${COLUMNS} FROM ledger_head` }));
}

/** The head, kept from everyone else until the transaction ends. */
export async function lockHead(session: Session): Promise<FencedHead> {
  return headOf(await session.query({ name: 'head-locked', text: `SELECT ${COLUMNS} FROM ledger_head FOR UPDATE` }));
}

/** Raises the fence: whatever was sent before and has not happened yet will not happen. */
export async function raiseFence(store: Store): Promise<FencedHead> {
  return headOf(await store.query({ text: `UPDATE ledger_head SET fence = fence + 1 RETURNING ${COLUMNS}` }));
}

/**
 * Notes that an instant is answered: nothing is stamped at or before it from here on. Never later than the last event,
 * or than both clocks, the database's and (a minute more) `ours`. The head that is returned says in `answered` how far
 * it went.
 */
export async function answerInstant(store: Store, asked: string, ours: string): Promise<FencedHead> {
  const text = `UPDATE ledger_head SET answered = greatest(answered, least($1::timestamptz, greatest(recorded_at,
      date_trunc('milliseconds', least(clock_timestamp(), $2::timestamptz + $3 * interval '1 millisecond')))))
    RETURNING ${COLUMNS}`;
  return headOf(await store.query({ name: 'answer-instant', text, values: [asked, ours, CLOCK_TOLERANCE_MS] }));
}

function instant(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function headOf(rows: readonly HeadRow[]): FencedHead {
  const row = rows[0];
  if (row === undefined)
    throw new LedgerBroken('The table ledger_head is empty: this is no ledger of Foedera, or it was tampered with.');
  const { position, recorded_at: recordedAt, fence, law, answered, clock } = row;
  return { position: Number(position), recordedAt, fence, law, answered, clock };
}
