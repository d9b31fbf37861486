import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The two times; marks have no legal date, so `asOf` changes nothing. */
export class ListMarksDto {
  /**
   * The legal date; it changes nothing here.
   * @example "2005-07-25"
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;

  /**
   * What is believed: a position, an instant, or the name of a mark. Default: all of the ledger.
   * @example "412"
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  at?: string;
}
