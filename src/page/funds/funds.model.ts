import type { ListFundsAnswer } from '../../funds/fund/list-funds/list-funds.answer.js';

/** All funds, as the API lists them. */
export interface FundsModel {
  readonly list: ListFundsAnswer;
}
