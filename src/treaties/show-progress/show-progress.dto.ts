import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PROGRESS_STAGES, type ProgressStage } from '../../domain/treaty/model/progress-report.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

/** Which reports of a treaty are asked for. */
export class ShowProgressDto extends MomentDto {
  /**
   * Only reports of this participant.
   * @example "AUS"
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  participant?: string;

  /**
   * Only reports of this stage.
   * @example "announced"
   */
  @IsOptional()
  @IsIn(PROGRESS_STAGES)
  stage?: ProgressStage;
}
