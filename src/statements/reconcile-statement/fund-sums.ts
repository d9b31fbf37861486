import type { FundSum } from '../../domain/statements/fund-figure.js';

/** Reads the accounts of a fund's pledges as they stand on a day, as known at a position; empty where the ledger has no entry of it by then. */
export interface FundSums {
  sums(fund: string, asOf: string, at: number): Promise<readonly FundSum[]>;
}

/** Provider token of the funds' accounts. Without it no figure of a fund is computable. */
export const FUND_SUMS = Symbol('FUND_SUMS');
