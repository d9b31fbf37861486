import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { ShowTreaty } from './show-treaty.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ShowTreatyAnswer, TreatyAnswer } from './show-treaty.answer.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class ShowTreatyController {
  constructor(private readonly queries: QueryBus) {}

  /** One treaty: title, references, parent, windows, depositary, and its clauses as data and in words. */
  @Get(':id')
  @ApiAnswer(ShowTreatyAnswer, {
    record: TreatyAnswer,
    problems: { 404: ['unknown-treaty'], 422: ['too-complex'] },
  })
  show(@Param() { id }: TreatyPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new ShowTreaty(id, request));
  }
}
