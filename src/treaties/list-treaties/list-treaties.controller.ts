import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { PagedMomentDto } from '../../knowledge/moments/moment.dto.js';
import { ListTreaties, TREATIES_COLUMNS } from './list-treaties.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ListedTreatyAnswer, ListTreatiesAnswer } from './list-treaties.answer.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class ListTreatiesController {
  constructor(private readonly queries: QueryBus) {}

  /** All treaties, with their counts and whether they are in force on a day. */
  @Get()
  @ApiAnswer(ListTreatiesAnswer, {
    record: ListedTreatyAnswer,
    columns: TREATIES_COLUMNS,
    problems: { 400: ['invalid-cursor'], 422: ['too-complex'] },
  })
  list(@Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListTreaties(request));
  }
}
