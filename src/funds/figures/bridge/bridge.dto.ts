import { IsDefined, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The quantities as addresses write them. */
export const QUANTITIES = ['pledged', 'paid', 'committed', 'outstanding', 'written-off', 'refunded'] as const;

/** Two states of knowledge of one day. */
export class BridgeDto {
  /**
   * The legal date asked about. Default: today (UTC).
   * @example "2005-06-30"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;

  /**
   * The earlier state of knowledge: a position, an instant, or the name of a mark.
   * @example "a-60-131"
   */
  @IsDefined({ message: 'from is required: name a position, an instant or a mark' })
  @IsString()
  @MaxLength(100)
  from: string;

  /**
   * The later one. Default: all of the ledger.
   * @example "412"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;

  /** Of what. */
  @IsOptional()
  @IsIn(QUANTITIES, { message: `quantity must be one of ${QUANTITIES.join(', ')}` })
  quantity: (typeof QUANTITIES)[number] = 'pledged';
}
