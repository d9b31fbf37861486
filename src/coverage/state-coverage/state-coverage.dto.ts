import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { COVERAGE_STATES, type CoverageState } from '../../domain/coverage/statement.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PlainText } from '../../platform/http/input/plain-text.js';
import { IsSource, SourceDto } from '../../recording/body/source.dto.js';

/** How far acts are recorded: every act of some kinds that is dated within some days, or only a part. */
export class StateCoverageDto {
  /**
   * `complete`: every act. `partial`: only those that the note names. `unknown`: that cannot be told.
   * @example "complete"
   */
  @IsIn(COVERAGE_STATES)
  state: CoverageState;

  /**
   * The kinds of acts it speaks of; `all`, alone or in the list: every one. Of a treaty also `instruments`: every kind
   * of consent to be bound. Of a fund: `pledge`, `receipt`, and the kinds of acts on a pledge.
   * @example ["signature", "instruments"]
   */
  @ApiProperty({ oneOf: [{ type: 'array', items: { type: 'string' }, minItems: 1 }, { enum: ['all'] }] })
  @Transform(({ value }: { value: unknown }) => (value === 'all' ? ['all'] : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique({ message: 'must be a list that names each kind once' })
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  kinds: string[];

  /** First day of which it speaks. Default: from the beginning. */
  @IsOptional()
  @IsPlainDate()
  from?: string | null;

  /**
   * Last day of which it speaks: acts dated later may be missing.
   * @example "2014-07-10"
   */
  @IsPlainDate()
  through: string;

  /** The day on which the source was seen. Default: that of the source. */
  @IsOptional()
  @IsPlainDate()
  observedOn?: string | null;

  /**
   * What is recorded, in words; needed where that is only a part.
   * @example "as many acts as its entry into force needs"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  note?: string | null;

  /** Where the acts are taken from. */
  @IsSource()
  source?: SourceDto | null;

  /**
   * The row of the source: the same ref twice is one recording.
   * @example "untc/18-14/coverage"
   */
  @IsOptional()
  @PlainText()
  @MaxLength(500)
  ref?: string | null;
}
