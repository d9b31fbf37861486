import type { PledgeAction } from '../pledge-action.js';
import type { ReceiptLeft } from '../../receipt/receipt-left.js';
import type { MoneyDecisionBasis, FundContext } from '../../fund/known-fund.js';
import type { GivenValuation } from '../../rate/valuation.js';

/** An act as asked for; its valuation still as the recorder gives it. */
export type ActRequest = Omit<PledgeAction, 'valuation'> & { readonly valuation?: GivenValuation | null };

/** `receiptLeft`: what is not allocated of the receipt that the act names; null: there is no such receipt. */
interface WithReceipt {
  readonly receiptLeft?: ReceiptLeft | null;
}

/** What an act on a pledge is judged by. */
export type ActGiven = MoneyDecisionBasis & WithReceipt;
export type ActContext = FundContext & WithReceipt;
