import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import { fundStream } from '../../knowledge/money/funds.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { CoveredPath } from '../covered-path.dto.js';
import { StateCoverageDto } from './state-coverage.dto.js';
import { StateCoverage } from './state-coverage.handler.js';

@ApiTags('Coverage')
@Controller('v1')
export class StateCoverageController {
  constructor(private readonly commands: CommandBus) {}

  /** State how far acts of the treaty are recorded: every act of some kinds up to a day, or only a part. */
  @Post('treaties/:id/coverage')
  @Write()
  @ApiRecorded({
    404: ['unknown-treaty'],
    409: ['already-recorded'],
    422: ['invalid-coverage', 'in-the-future', 'unknown-fund'],
  })
  ofTreaty(
    @Param() { id }: CoveredPath,
    @Body() body: StateCoverageDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new StateCoverage(treatyStream(id), body, conditions));
  }

  /** State how far the money of the fund is recorded: all of it up to a day, or only a part. */
  @Post('funds/:id/coverage')
  @Write()
  @ApiRecorded({
    404: ['unknown-fund'],
    409: ['already-recorded'],
    422: ['invalid-coverage', 'in-the-future', 'unknown-treaty'],
  })
  ofFund(
    @Param() { id }: CoveredPath,
    @Body() body: StateCoverageDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new StateCoverage(fundStream(id), body, conditions));
  }
}
