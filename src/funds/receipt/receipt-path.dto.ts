import { IsString, MaxLength } from 'class-validator';

/** The receipt that an address names. */
export class ReceiptPath {
  /**
   * Id of the receipt.
   * @example "cpcjf-receipt-0f3a9c1d2b4e"
   */
  @IsString()
  @MaxLength(200)
  id: string;
}
