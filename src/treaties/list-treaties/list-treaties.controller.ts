import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { PagedMomentDto } from '../../knowledge/moment.dto.js';
import { ListTreaties } from './list-treaties.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class ListTreatiesController {
  constructor(private readonly queries: QueryBus) {}

  /** All treaties, with their counts and whether they are in force on a day. */
  @Get()
  list(@Query() request: PagedMomentDto): Promise<Answer> {
    return this.queries.execute(new ListTreaties(request));
  }
}
