import type { Amount } from '../../money/amount.js';
import { usd } from '../../money/amount.js';
import type { Rate } from '../../money/rate.js';
import type { Register } from '../../participants/participant.js';
import { wholesOf } from './donors-rolled-up.js';
import { headline, type Headline } from './across-funds.js';
import { amountsOf, pledgedOnly, sumOf, type Balance } from './balance.js';
import { currencyFigures, type CurrencyFigures } from './currencies.js';
import { donorCount, donorsIn, type Donor, type DonorCount } from './donors.js';
import { earmarkingOf, type Earmarking } from './earmarking.js';
import { usdFigures, type UsdFigures } from './figures.js';
import { groupedBy } from './row-groups.js';
import { sharesOfPledged, type ShareOfPledged } from './shares.js';
import { ratesUsed, revalue, revaluedTotal, unrealised, type Revalued, type RevaluationRates } from './revaluation.js';

/** Gains (above zero) and losses by exchange. */
export interface ExchangeDifference {
  /** Of what was received. */
  readonly realised: Amount;
  /** Of what is outstanding, at the rates of the day. */
  readonly unrealised: Amount;
}

/** One donor's part of the totals. */
export interface DonorFigures extends Donor, UsdFigures<Amount>, ShareOfPledged {
  readonly earmarking: Earmarking;
  readonly currencies: readonly CurrencyFigures[];
  readonly revalued: Amount;
  readonly exchangeDifference: ExchangeDifference;
  /** What is pledged without a value in dollars. */
  readonly unvalued: readonly Amount[];
  /** Pledges whose amount is to be confirmed. */
  readonly withoutAmount: number;
  /** Where parts are put under their wholes: its own amounts and those of each part, which add up to the row. */
  readonly parts?: readonly (Donor & Headline)[];
}

/** The totals of a fund on a day. */
export interface FundTotals extends UsdFigures<Amount> {
  readonly earmarking: Earmarking;
  readonly valuations: {
    readonly atPledge: { readonly outstanding: Amount };
    readonly received: { readonly paid: Amount };
    readonly revalued: {
      readonly outstanding: Amount;
      readonly rates: readonly Rate[];
      readonly unvalued: readonly Amount[];
    };
  };
  readonly exchangeDifference: ExchangeDifference;
  readonly byInstrument: Readonly<Record<'grants' | 'loans' | 'capital' | 'all', UsdFigures<Amount>>>;
  readonly assessed: UsdFigures<Amount> & { readonly earmarking: Earmarking };
  /** Receipts not applied to any pledge, by currency. */
  readonly unapplied: readonly Amount[];
  readonly counts: { readonly donors: DonorCount; readonly withoutAmount: number; readonly undated: number };
  readonly donors: readonly DonorFigures[];
  readonly currencies: readonly CurrencyFigures[];
}

/** By what totals are made: rates of the day, and who the donors are. */
export interface TotalledBy extends RevaluationRates {
  readonly register: Register;
  /** Who is a part of whom: its amounts stand in the row of the whole. Absent: every donor has a row of its own. */
  readonly partOf?: ReadonlyMap<string, string> | undefined;
}

/**
 * The totals of a fund from its balances on a day. Assessed contributions are owed, not pledged, and stand in a block
 * of their own.
 */
export function totalsOf(all: readonly Balance[], by: TotalledBy): FundTotals {
  const balances = pledgedOnly(all);
  const parts = revalue(balances, by);
  const figures = usdFigures(balances);
  return {
    ...figures,
    earmarking: earmarkingOf(balances),
    valuations: {
      atPledge: { outstanding: figures.outstanding },
      received: { paid: figures.received },
      revalued: { ...revaluedTotal(parts), rates: ratesUsed(parts, by) },
    },
    exchangeDifference: exchangeDifference(balances, parts),
    ...byInstrument(all, balances),
    unapplied: amountsOf(all, 'unapplied'),
    counts: {
      donors: donorCount(balances, by.register),
      withoutAmount: count(balances, 'amount-not-specified'),
      undated: count(balances, 'undated'),
    },
    donors: donorFigures(balances, parts, by),
    currencies: currencyFigures(balances),
  };
}

function donorFigures(
  balances: readonly Balance[],
  parts: readonly Revalued[],
  by: TotalledBy,
): readonly DonorFigures[] {
  const known = balances.filter(({ account }) => account !== 'undated');
  const wholes = wholesOf(
    known.map(({ donor }) => donor),
    by.partOf ?? new Map(),
  );
  const under = ({ donor }: { readonly donor: string }): string => wholes.get(donor) ?? donor;
  const [revalued, own] = [groupedBy(parts, under), groupedBy(known, under)];
  const rows = known.map((balance) => ({ ...balance, donor: under(balance) }));
  const donors = donorsIn(rows, by).map(({ balances: all, ...donor }) => ({
    ...donor,
    ...figuresOfDonor(all, revalued.get(donor.code ?? '') ?? []),
    ...(by.partOf && { parts: partsIn(own.get(donor.code ?? '') ?? [], by) }),
  }));
  const shares = sharesOfPledged(donors.map(({ pledged }) => pledged.minor));
  return donors.map((donor, index) => ({ ...donor, ...(shares[index] ?? NO_SHARE) }));
}

const NO_SHARE: ShareOfPledged = { share: null, cumulativeShare: null };

function figuresOfDonor(
  own: readonly Balance[],
  parts: readonly Revalued[],
): Omit<DonorFigures, keyof Donor | keyof ShareOfPledged> {
  return {
    ...usdFigures(own),
    earmarking: earmarkingOf(own),
    currencies: currencyFigures(own),
    revalued: revaluedTotal(parts).outstanding,
    exchangeDifference: exchangeDifference(own, parts),
    unvalued: amountsOf(own, 'unvalued-pledged'),
    withoutAmount: count(own, 'amount-not-specified'),
  };
}

function partsIn(balances: readonly Balance[], by: TotalledBy): readonly (Donor & Headline)[] {
  return donorsIn(balances, by).map(({ balances: own, ...donor }) => ({ ...donor, ...headline(own) }));
}

function exchangeDifference(balances: readonly Balance[], parts: readonly Revalued[]): ExchangeDifference {
  return { realised: usd(sumOf(balances, 'fx-realised/usd')), unrealised: unrealised(parts) };
}

function byInstrument(
  all: readonly Balance[],
  pledged: readonly Balance[],
): Pick<FundTotals, 'byInstrument' | 'assessed'> {
  const of = (instrument: Balance['instrument']) => all.filter((balance) => balance.instrument === instrument);
  const [grants, loans, capital] = [usdFigures(of('grant')), usdFigures(of('loan')), usdFigures(of('capital'))];
  const assessed = of('assessed');
  return {
    byInstrument: { grants, loans, capital, all: usdFigures(pledged) },
    assessed: { ...usdFigures(assessed), earmarking: earmarkingOf(assessed) },
  };
}

function count(balances: readonly Balance[], account: string): number {
  return Number(sumOf(balances, account));
}
