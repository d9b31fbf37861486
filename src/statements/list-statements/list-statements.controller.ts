import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ListedStatementAnswer, ListStatementsAnswer } from './list-statements.answer.js';
import { ListStatements, STATEMENTS_COLUMNS } from './list-statements.handler.js';

@ApiTags('Statements')
@Controller('v1/statements')
export class ListStatementsController {
  constructor(private readonly queries: QueryBus) {}

  /** The published documents whose figures are recorded, by a day. */
  @Get()
  @ApiAnswer(ListStatementsAnswer, {
    record: ListedStatementAnswer,
    columns: STATEMENTS_COLUMNS,
    problems: { 400: ['invalid-cursor'] },
  })
  list(@Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListStatements(request));
  }
}
