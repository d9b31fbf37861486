import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { RelationAnswer, RelationsAnswer } from './relations.answer.js';
import { RelationsDto } from './relations.dto.js';
import { Relations, RELATIONS_COLUMNS } from './relations.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class RelationsController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * Between whom the treaty is in force, pair by pair: since when, and by what. Accessions that bind only towards those
   * that accept them, or do not object, show which do.
   */
  @Get(':id/relations')
  @ApiAnswer(RelationsAnswer, {
    record: RelationAnswer,
    columns: RELATIONS_COLUMNS,
    problems: { 400: ['invalid-cursor'], 404: ['unknown-treaty', 'unknown-participant'], 422: ['too-complex'] },
  })
  relations(@Param() { id }: TreatyPath, @Query() request: RelationsDto): Promise<Answer> {
    return this.queries.execute(new Relations(id, request));
  }
}
