import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { addDays } from '../domain/calendar/day-number.js';
import { ALL_ACCOUNTS } from '../domain/fund/pledge/account/account.js';
import type { Balance } from '../domain/fund/figures/balance.js';
import { SERVICE } from '../ledger/tokens.js';
import { cachedSums, earlySums } from './fund-sums.js';
import { underLaw } from './under-law.js';

/** A balance that belongs to one pledge or receipt. */
export interface ItemSum extends Balance {
  readonly item: string;
}

interface Row extends Omit<Balance, 'sum'> {
  readonly item?: string;
  readonly sum: string;
}

/**
 * Sums over the postings of funds, their accounts without the fund (`pledged-gross`, `paid/usd`): what holds on a day,
 * as known at a position.
 */
@Injectable()
export class FundBalances {
  constructor(@Inject(SERVICE) private readonly database: DataSource) {}

  /**
   * All balances of a fund that are not zero, by donor, instrument, currency and use. `total`: of all donors together.
   * `passThrough`: of money that is not new instead.
   */
  async sums(
    fund: string,
    asOf: string,
    at: number,
    by: 'donor' | 'total' = 'donor',
    passThrough = false,
  ): Promise<readonly Balance[]> {
    const prefix = `fund/${fund}/${passThrough ? 'pass-through/' : ''}`;
    const accounts = ALL_ACCOUNTS.map((account) => prefix + account);
    const { head, fewerLater } = await this.lie(accounts, asOf);
    // What is known at an early position is summed itself; else what came later is taken off the sums.
    const early = at * 2 < head;
    const next = addDays(asOf, 1);
    const parameters = early ? [accounts, next, at] : [accounts, next, at, next.slice(0, 4), next.slice(0, 7)];
    const rows = await underLaw<Row[]>(this.database, early ? earlySums(by) : cachedSums(by, fewerLater), parameters);
    return rows.map((row) => ({ ...sumOf(row), account: row.account.slice(prefix.length) }));
  }

  /** A donor's balances that are not zero in every fund to which it pledged or paid, by fund. */
  async ofDonor(donor: string, asOf: string, at: number): Promise<ReadonlyMap<string, readonly Balance[]>> {
    const rows = await underLaw<Row[]>(
      this.database,
      `SELECT account, participant AS donor, instrument, currency, bucket, sum(delta)::text AS sum FROM postings
        WHERE participant = $1 AND account LIKE 'fund/%' AND account NOT LIKE 'fund/%/pass-through/%' AND date <= $2 AND position <= $3
        GROUP BY 1, 2, 3, 4, 5 HAVING sum(delta) <> 0 ORDER BY 1`,
      [donor, asOf, at],
    );
    const funds = new Map<string, Balance[]>();
    for (const row of rows) {
      const [, fund = '', ...account] = row.account.split('/');
      funds.set(fund, [...(funds.get(fund) ?? []), { ...sumOf(row), account: account.join('/') }]);
    }
    return funds;
  }

  /** Balances of some accounts that are not zero, by pledge or receipt. */
  async items(fund: string, accounts: readonly string[], asOf: string, at: number): Promise<readonly ItemSum[]> {
    const rows = await underLaw<Row[]>(
      this.database,
      `SELECT split_part(account, '/', 3) AS account, participant AS donor, item, instrument, currency, bucket, sum(delta)::text AS sum
         FROM postings WHERE account = ANY($1) AND date <= $2 AND position <= $3
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0 ORDER BY 1, 3`,
      [accounts.map((account) => `fund/${fund}/${account}`), asOf, at],
    );
    return rows.map((row) => ({ ...sumOf(row), item: row.item ?? '' }));
  }

  /**
   * Which of some accounts of a fund any act moved by a day, though they may come to nothing together. Without assessed
   * contributions.
   */
  async moved(fund: string, accounts: readonly string[], asOf: string, at: number): Promise<readonly string[]> {
    const rows = await underLaw<{ account: string }[]>(
      this.database,
      `SELECT DISTINCT split_part(account, '/', 3) AS account FROM (${MOVES}) AS moves WHERE date <= $3 AND instrument <> 'assessed'`,
      [accounts.map((account) => `fund/${fund}/${account}`), at, asOf],
    );
    return rows.map(({ account }) => account);
  }

  /** The days on which money of a fund was promised or moved, in order, each with how many pledges and receipts. */
  async days(fund: string, at: number): Promise<readonly { readonly date: string; readonly acts: number }[]> {
    return underLaw<{ date: string; acts: number }[]>(
      this.database,
      `SELECT date, count(DISTINCT item)::int AS acts FROM (${MOVES}) AS moves GROUP BY date ORDER BY date`,
      [ALL_ACCOUNTS.map((account) => `fund/${fund}/${account}`), at],
    );
  }

  /**
   * The head, and whether fewer years lie after a day than before it: then everything ever is summed, and the later
   * years taken off.
   */
  private async lie(
    accounts: readonly string[],
    asOf: string,
  ): Promise<{ readonly head: number; readonly fewerLater: boolean }> {
    const [row] = await underLaw<{ position: string; fewer: boolean | null }[]>(
      this.database,
      `SELECT position, (SELECT count(*) FILTER (WHERE period > $2) < count(*) FILTER (WHERE period < $2) FROM posting_sums
                          WHERE account = ANY($1) AND participant = '*' AND level = 4) AS fewer FROM ledger_head`,
      [accounts, asOf.slice(0, 4)],
    );
    return { head: Number(row?.position ?? 0), fewerLater: row?.fewer === true };
  }
}

/** `$1` accounts, `$2` the position: what each pledge or receipt moved on each day, without what was taken back. */
const MOVES = `SELECT account, item, date, instrument FROM postings WHERE account = ANY($1) AND position <= $2
                GROUP BY account, item, date, instrument, currency, bucket HAVING sum(delta) <> 0`;

function sumOf({ account, donor, instrument, currency, bucket, sum }: Row): Balance {
  return { account, donor, instrument, currency, bucket, sum: BigInt(sum) };
}
