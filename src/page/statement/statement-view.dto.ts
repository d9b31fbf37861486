import { IsIn, IsOptional } from 'class-validator';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** Which of the figures that agree are shown. */
export const SHOWN_FIGURES = ['all', 'treaties', 'funds', 'others'] as const;

/** What the view of a statement is asked for. */
export class StatementViewDto extends MomentDto {
  /** Which of the figures that agree are shown. */
  @IsOptional()
  @IsIn(SHOWN_FIGURES, { message: `show must be one of ${SHOWN_FIGURES.join(', ')}` })
  show: (typeof SHOWN_FIGURES)[number] = 'all';
}
