import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { ReportProgressDto } from './report-progress.dto.js';
import { ReportProgress } from './report-progress.handler.js';

@ApiTags('Actions')
@Controller('v1/treaties')
export class ReportProgressController {
  constructor(private readonly commands: CommandBus) {}

  /** Report how far a participant says that it is on its way to an instrument. It counts nowhere and binds nobody. */
  @Post(':id/progress')
  @Write()
  @ApiRecorded({
    404: ['unknown-treaty'],
    409: ['already-recorded'],
    422: ['in-the-future', 'not-entitled', 'participant-not-existing', 'unknown-participant'],
  })
  report(
    @Param() { id }: TreatyPath,
    @Body() body: ReportProgressDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new ReportProgress(id, body, conditions));
  }
}
