import { ApiProperty } from '@nestjs/swagger';
import type { WrittenAmount } from '../../domain/money/amount.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';

const Dollars = (): PropertyDecorator => ApiProperty({ allOf: [refTo('WrittenAmount')] });

/** Where a participant stands as a donor of one fund, in United States dollars at the value of its pledges. */
export class FundStandingAnswer {
  /**
   * Id of the fund.
   * @example "cpcjf"
   */
  fund: string;

  title: string;

  /** Net of what was taken back. */
  @Dollars()
  pledged: WrittenAmount;

  /** Signed. */
  @Dollars()
  committed: WrittenAmount;

  @Dollars()
  paid: WrittenAmount;

  @Dollars()
  writtenOff: WrittenAmount;

  @Dollars()
  refunded: WrittenAmount;

  /** Below zero: more came in than was pledged. */
  @Dollars()
  outstanding: WrittenAmount;
}
