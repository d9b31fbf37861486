import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ALL_ACCOUNTS } from '../domain/fund/accounts/account.js';
import type { Bucket, Instrument } from '../domain/fund/pledge.js';
import { SERVICE } from '../ledger/tokens.js';

/** A balance of one account of a fund, in minor units of `currency` (cents where the account ends in `/usd`), a number where that is empty. */
export interface FundSum {
  /** Without the fund: `pledged-gross`, `paid/usd`. */
  readonly account: string;
  /** The donor; empty: not named or not known; `*` where donors are summed together. */
  readonly donor: string;
  readonly instrument: Instrument | '';
  readonly currency: string;
  readonly bucket: Bucket | '';
  readonly sum: bigint;
}

/** A balance that belongs to one pledge or receipt. */
export interface ItemSum extends FundSum {
  readonly item: string;
}

interface Row extends Omit<FundSum, 'sum'> {
  readonly item?: string;
  readonly sum: string;
}

/** Sums over the postings of funds: what holds on a day, as known at a position. */
@Injectable()
export class FundBalances {
  constructor(@Inject(SERVICE) private readonly database: DataSource) {}

  /**
   * All balances of a fund that are not zero, by donor (`total`: all donors together), instrument, currency and use. `passThrough`: of money that is
   * not new instead.
   */
  async sums(fund: string, asOf: string, at: number, by: 'donor' | 'total' = 'donor', passThrough = false): Promise<readonly FundSum[]> {
    const prefix = `fund/${fund}/${passThrough ? 'pass-through/' : ''}`;
    const accounts = ALL_ACCOUNTS.map((account) => prefix + account);
    // What is known at an early position is summed itself; else what came later is taken off the sums.
    const early = at * 2 < (await this.head());
    const [year, month] = [asOf.slice(0, 4), asOf.slice(0, 7)];
    const parameters = early ? [accounts, asOf, at] : [accounts, asOf, at, year, month, `${month}-01`];
    const rows = await this.database.query<Row[]>(early ? direct(by) : cached(by), parameters);
    return rows.map((row) => ({ ...sumOf(row), account: row.account.slice(prefix.length) }));
  }

  /** Balances of some accounts that are not zero, by pledge or receipt. */
  async items(fund: string, accounts: readonly string[], asOf: string, at: number): Promise<readonly ItemSum[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT split_part(account, '/', 3) AS account, participant AS donor, item, instrument, currency, bucket, sum(delta)::text AS sum
         FROM postings WHERE account = ANY($1) AND date <= $2 AND position <= $3
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0 ORDER BY 1, 3`,
      [accounts.map((account) => `fund/${fund}/${account}`), asOf, at],
    );
    return rows.map((row) => ({ ...sumOf(row), item: row.item ?? '' }));
  }

  private async head(): Promise<number> {
    const [row] = await this.database.query<{ position: string }[]>('SELECT position FROM ledger_head');
    return Number(row?.position ?? 0);
  }
}

function sumOf({ account, donor, instrument, currency, bucket, sum }: Row): FundSum {
  return { account, donor, instrument, currency, bucket, sum: BigInt(sum) };
}

const outer = (inner: string): string => `
  SELECT account, donor, instrument, currency, bucket, sum(sum)::text AS sum
    FROM (${inner}) AS parts GROUP BY 1, 2, 3, 4, 5 HAVING sum(sum) <> 0 ORDER BY 1, 2`;

const whose = (by: 'donor' | 'total'): string => (by === 'total' ? `'*'` : 'participant');

const direct = (by: 'donor' | 'total'): string =>
  outer(`
    SELECT account, ${whose(by)} AS donor, instrument, currency, bucket, delta AS sum FROM postings
     WHERE account = ANY($1) AND date <= $2 AND position <= $3`);

/** Whole years, whole months of the year, the days of the month, and off with what was recorded later. */
const cached = (by: 'donor' | 'total'): string =>
  outer(`
    SELECT account, participant AS donor, instrument, currency, bucket, sum FROM posting_sums
     WHERE account = ANY($1) AND participant ${by === 'total' ? '=' : '<>'} '*'
       AND ((length(period) = 4 AND period < $4) OR (length(period) = 7 AND period > $4 AND period < $5))
    UNION ALL
    SELECT account, ${whose(by)}, instrument, currency, bucket, delta FROM postings
     WHERE account = ANY($1) AND date >= $6 AND date <= $2
    UNION ALL
    SELECT account, ${whose(by)}, instrument, currency, bucket, -delta FROM postings
     WHERE position > $3 AND account = ANY($1) AND date <= $2`);
