import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { FromDigits } from '../../platform/http/input/whole-number.js';
import { type Language, LANGUAGES } from '../language.js';

/** A drawing at two times, and how it is to look. */
export class DrawingDto extends MomentDto {
  /** The language of its text. */
  @IsOptional()
  @IsIn(LANGUAGES)
  lang: Language = 'en';

  /** Default: light and dark, as the device has it. */
  @IsOptional()
  @IsIn(['light', 'dark'])
  theme?: 'light' | 'dark';

  /** In pixels; text keeps its size. A PNG has twice as many. */
  @IsOptional()
  @FromDigits()
  @IsInt({ message: '$property must be a whole number' })
  @Min(280)
  @Max(2000)
  width: number = 800;

  /** `none`: the drawing alone, for a page that says the rest. */
  @IsOptional()
  @IsIn(['none'])
  caption?: 'none';
}
