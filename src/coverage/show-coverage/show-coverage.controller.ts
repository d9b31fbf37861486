import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { CoveredPath } from '../covered-path.dto.js';
import { CoverageStatementAnswer, ShowCoverageAnswer } from './show-coverage.answer.js';
import { COVERAGE_COLUMNS, ShowCoverage } from './show-coverage.handler.js';

@ApiTags('Coverage')
@Controller('v1')
export class ShowCoverageController {
  constructor(private readonly queries: QueryBus) {}

  /** How far the acts of the treaty are recorded, and what was stated of that. */
  @Get('treaties/:id/coverage')
  @ApiAnswer(ShowCoverageAnswer, {
    record: CoverageStatementAnswer,
    columns: COVERAGE_COLUMNS,
    problems: { 404: ['unknown-treaty'] },
  })
  ofTreaty(@Param() { id }: CoveredPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowCoverage('treaty', id, request));
  }

  /** How far the money of the fund is recorded, and what was stated of that. */
  @Get('funds/:id/coverage')
  @ApiAnswer(ShowCoverageAnswer, {
    record: CoverageStatementAnswer,
    columns: COVERAGE_COLUMNS,
    problems: { 404: ['unknown-fund'] },
  })
  ofFund(@Param() { id }: CoveredPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowCoverage('fund', id, request));
  }
}
