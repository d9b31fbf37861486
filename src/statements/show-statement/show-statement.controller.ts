import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { StatementPath } from '../statement-path.dto.js';
import { ShowStatementAnswer } from './show-statement.answer.js';
import { ShowStatement, CLAIMS_COLUMNS } from './show-statement.handler.js';

@ApiTags('Statements')
@Controller('v1/statements')
export class ShowStatementController {
  constructor(private readonly queries: QueryBus) {}

  /** A published document with the figures it states, as recorded. */
  @Get(':id')
  @ApiAnswer(ShowStatementAnswer, {
    record: 'Claim',
    columns: CLAIMS_COLUMNS,
    problems: { 404: ['unknown-statement'] },
  })
  show(@Param() { id }: StatementPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowStatement(id, request));
  }
}
