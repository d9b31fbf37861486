import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateBy } from 'class-validator';
import { isPlainDate } from '../../domain/calendar/plain-date.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { IsPlainDate } from '../../platform/http/input/is-plain-date.js';
import { PARTICIPANT_CODE } from '../../recording/body/participant-code.js';

/** So many acts of a kind may be supposed in an address. */
const MOST = 200;

/** `ECU@2005-09-15`, or `ECU`. */
const IsSupposedAct = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isSupposedAct',
      validator: {
        validate: (each: unknown) => {
          const [code = '', date, ...more] = typeof each === 'string' ? each.split('@') : [];
          return PARTICIPANT_CODE.test(code) && more.length === 0 && (date === undefined || isPlainDate(date));
        },
        defaultMessage: () => '$property must be a participant and a day, such as ECU@2005-09-15',
      },
    },
    { each: true },
  );

/** What is supposed, as the form of the page or a link says it. */
export class SuppositionDto extends MomentDto {
  /** Who deposits, and when: `ECU@2005-09-15`; without a day on the day `on`. */
  @IsOptional()
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsSupposedAct()
  deposit?: string[];

  /** Who withdraws, and when. */
  @IsOptional()
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsSupposedAct()
  withdraw?: string[];

  /** The day of those that name none. */
  @IsOptional()
  @IsPlainDate()
  on?: string;

  /** The day by which the treaty is to be in force. */
  @IsOptional()
  @IsPlainDate()
  by?: string;
}

function listed(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}
