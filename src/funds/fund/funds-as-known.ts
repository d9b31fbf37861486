import { Inject, Injectable } from '@nestjs/common';
import type { MoneyKind } from '../../domain/coverage/statement.js';
import type { KnownFund } from '../../domain/fund/fund/known-fund.js';
import type { RatesByCurrency } from '../../domain/fund/rate/valuation.js';
import type { Fund } from '../../domain/fund/fund/fund.js';
import type { Register } from '../../domain/participants/participant.js';
import { knownThroughOf, type Covered } from '../../knowledge/coverage/covered.js';
import { fundCovered } from '../../knowledge/coverage/covered-fund.js';
import { knownFund } from '../../knowledge/money/known-fund.js';
import { ratesIn } from '../../knowledge/money/rates.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { viewAt } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';

/** How far figures reach, and the day up to which all is recorded that they rest on. */
interface CoveredFigures extends Covered {
  readonly knownThrough: string | null;
}

/** Funds, their rates and their donors as they were known at a position, for every question about figures. */
@Injectable()
export class FundsAsKnown {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** The fund of this id. Throws Problem `unknown-fund` (404), which tells where it was registered later. */
  fund(id: string, at: number): Promise<KnownFund> {
    return knownFund(this.ledger, id, at);
  }

  /**
   * How far the fund's money is recorded that figures up to a day rest on. `kinds`: what they rest on, where that is
   * less than all. That nothing is stated of it, `coverage` says, and no warning.
   */
  async covered(fund: Fund, day: string, at: number, kinds?: readonly MoneyKind[]): Promise<CoveredFigures> {
    const { coverage, warnings } = await fundCovered(viewAt(this.ledger, at), fund, day, kinds);
    const reach = warnings.filter(({ through }) => through !== null);
    return { coverage, warnings: reach, knownThrough: knownThroughOf(coverage) };
  }

  /** The rates of the fund's table for the currencies of some balances. */
  rates({ policy }: Fund, balances: readonly { readonly currency: string }[], at: number): Promise<RatesByCurrency> {
    const currencies = balances
      .map(({ currency }) => currency)
      .filter((currency) => currency !== '' && currency !== 'USD');
    return ratesIn(viewAt(this.ledger, at), policy.rateSource, currencies);
  }

  /** The participants, under whose names donors are listed. */
  register(at: number): Promise<Register> {
    return registerIn(viewAt(this.ledger, at));
  }
}
