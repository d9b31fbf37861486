import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { PostedChange } from '../domain/fund/figures/bridge.js';
import { SERVICE } from '../ledger/tokens.js';
import { underLaw } from './under-law.js';

type Row = Omit<PostedChange, 'position' | 'sum'> & { readonly position: string; readonly sum: string };

/** What events changed in the accounts of a fund between two states of knowledge. */
@Injectable()
export class FundChanges {
  constructor(@Inject(SERVICE) private readonly database: DataSource) {}

  /**
   * The changes up to a legal date by the events after one position up to a later one. They are netted for each event,
   * in order of position. The names in `accounts` have no `/usd`; the sums are cents. Assessed contributions are not
   * among them.
   */
  async between(
    fund: string,
    accounts: readonly string[],
    asOf: string,
    known: { readonly from: number; readonly to: number },
  ): Promise<readonly PostedChange[]> {
    const rows = await underLaw<Row[]>(
      this.database,
      `SELECT e.event_id AS "eventId", e.position, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
              e.type, CASE WHEN e.type = 'pledge-action-recorded' THEN e.data->>'kind' END AS action, e.date,
              p.item AS pledge, p.participant AS donor, p.bucket, split_part(p.account, '/', 3) AS account, sum(p.delta)::text AS sum
         FROM postings p JOIN events e ON e.position = p.position
        WHERE p.account = ANY($1) AND p.date <= $2 AND p.position > $3 AND p.position <= $4 AND p.instrument <> 'assessed'
        GROUP BY e.position, p.item, p.participant, p.bucket, p.account HAVING sum(p.delta) <> 0
        ORDER BY e.position, p.participant, p.bucket, p.account`,
      [accounts.map((account) => `fund/${fund}/${account}/usd`), asOf, known.from, known.to],
    );
    return rows.map((row) => ({ ...row, position: Number(row.position), sum: BigInt(row.sum) }));
  }
}
