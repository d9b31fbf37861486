import { IsIn, IsOptional } from 'class-validator';
import type { Standing } from '../../domain/answers/participant-row.js';
import { PROGRESS_STAGES } from '../../domain/treaty/model/progress-report.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';

const STANDINGS = ['party', 'contracting', 'signatory', 'withdrawn', 'none'] as const satisfies readonly Standing[];

/** A status table, and which of its rows are asked for. The counts are always those of the whole. */
export class StatusDto extends MomentDto {
  /**
   * Only rows of this standing.
   * @example "signatory"
   */
  @IsOptional()
  @IsIn(STANDINGS)
  standing?: Standing;

  /**
   * Only rows of those that are reported to be on their way to an instrument: `true`, or at this stage.
   * @example "true"
   */
  @IsOptional()
  @IsIn(['true', ...PROGRESS_STAGES])
  progress?: string;

  /** With every standing that each has had by the day asked about. */
  @IsOptional()
  @IsIn(['true'])
  standings?: 'true';
}
