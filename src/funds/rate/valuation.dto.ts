import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { DECIMAL_TEXT } from '../decimal-text.js';

/** Dollars in a string, or as an amount in USD. */
function isDollars(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' && DECIMAL_TEXT.test(value);
  const { value: text, currency, ...rest } = value as Readonly<Record<string, unknown>>;
  return typeof text === 'string' && DECIMAL_TEXT.test(text) && currency === 'USD' && Object.keys(rest).length === 0;
}

const IsDollars = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDollars',
    validator: { validate: isDollars, defaultMessage: () => 'usd must be a decimal in a string, or an amount in USD' },
  });

/**
 * What an amount was worth in dollars: the dollars, the rate, or both. Absent: the fund's own rates, where they are
 * known.
 */
export class ValuationDto {
  /** The dollars. */
  @ApiProperty({
    required: false,
    anyOf: [
      { type: 'string', example: '1230012.30' },
      {
        type: 'object',
        properties: { value: { type: 'string' }, currency: { type: 'string', enum: ['USD'] } },
        required: ['value', 'currency'],
      },
      { type: 'null' },
    ],
  })
  @IsOptional()
  @IsDollars()
  usd?: string | { readonly value: string; readonly currency: string } | null;

  /**
   * Units of the currency per one US dollar, in a string.
   * @example "0.813"
   */
  @IsOptional()
  @Matches(DECIMAL_TEXT, { message: 'rate must be a decimal in a string, such as "0.813"' })
  rate?: string | null;

  /** The day of the rate. Default: that of the amount. */
  @IsOptional()
  @IsPlainDate()
  rateDate?: string | null;

  /**
   * Who published the rate.
   * @example "UNORE"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(200)
  rateSource?: string | null;
}
