import type { RefusalCode } from '../domain/refusal.js';

/** What a day of a fund's act is refused for. */
export const FUND_DAY_REFUSALS = [
  'in-the-future',
  'before-fund',
  'fund-closed',
] as const satisfies readonly RefusalCode[];

/** What an amount, its parts and its valuation are refused for. */
export const AMOUNT_REFUSALS = [
  'invalid-amount',
  'amount-not-positive',
  'unknown-currency',
  'currency-not-valid',
  'split-does-not-add-up',
  'invalid-rate',
  'valuation-does-not-fit',
] as const satisfies readonly RefusalCode[];

/** What an act is refused for that contradicts the pledge, or what happened to it later. */
export const PLEDGE_REFUSALS = [
  'before-pledge',
  'pledge-closed',
  'pledge-conditional',
  'amount-not-stated',
  'amount-already-stated',
  'currency-mismatch',
  'exceeds-outstanding',
  'exceeds-pledge',
  'exceeds-conditional',
  'exceeds-commitment',
  'exceeds-paid',
  'exceeds-written-off',
  'exceeds-notes',
  'exceeds-in-kind',
  'exceeds-disputed',
  'exceeds-earmark',
  'exceeds-cap',
  'exceeds-receipt',
  'unknown-redenomination',
] as const satisfies readonly RefusalCode[];
