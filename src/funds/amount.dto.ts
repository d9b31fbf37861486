import { Matches } from 'class-validator';

/** An amount in a currency. A number in JSON is refused: it cannot hold every amount exactly. */
export class AmountDto {
  /**
   * A plain decimal in a string, with at most the digits that ISO 4217 gives the currency.
   * @example "10800579.00"
   */
  @Matches(/^[\x20-\x7e]{1,60}$/, { message: 'value must be a decimal in a string, such as "10800579.00"' })
  value: string;

  /**
   * Code of ISO 4217; withdrawn ones are known as well.
   * @example "USD"
   */
  @Matches(/^[\x20-\x7e]{1,20}$/, { message: 'currency must be a code of ISO 4217, such as USD' })
  currency: string;
}
