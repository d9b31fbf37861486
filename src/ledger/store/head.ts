import { type Head } from '../ledger.js';
import { LedgerBroken } from '../seal.js';
import type { Session, Store } from './store.js';

/** The head with its fence and the law of the postings: an append states all, and happens only if all still hold. */
export interface FencedHead extends Head {
  readonly fence: string;
  /** 0: no law that has a number. */
  readonly law: number;
}

interface HeadRow {
  readonly position: string;
  readonly recorded_at: string | null;
  readonly fence: string;
  readonly law: number;
}

const COLUMNS = `position, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at, fence, coalesce(law, 0) AS law`;

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

function headOf(rows: readonly HeadRow[]): FencedHead {
  const row = rows[0];
  if (row === undefined)
    throw new LedgerBroken('The table ledger_head is empty: this is no ledger of Foedera, or it was tampered with.');
  return { position: Number(row.position), recordedAt: row.recorded_at, fence: row.fence, law: row.law };
}
