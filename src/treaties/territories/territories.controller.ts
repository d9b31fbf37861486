import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { TerritoriesAnswer, TerritoryAnswer } from './territories.answer.js';
import { TerritoriesDto } from './territories.dto.js';
import { Territories, TERRITORIES_COLUMNS } from './territories.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class TerritoriesController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * In which territories the treaty is in force, since when, and by which act. Where no act speaks of a territory of a
   * party, that is said and nothing is concluded from it.
   */
  @Get(':id/territories')
  @ApiAnswer(TerritoriesAnswer, {
    record: TerritoryAnswer,
    columns: TERRITORIES_COLUMNS,
    problems: { 404: ['unknown-treaty', 'unknown-participant'], 422: ['too-complex'] },
  })
  territories(@Param() { id }: TreatyPath, @Query() request: TerritoriesDto): Promise<Answer> {
    return this.queries.execute(new Territories(id, request));
  }
}
