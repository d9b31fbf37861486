import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ActivityDto } from './activity.dto.js';
import { ShowActivity, ACTIVITY_COLUMNS } from './activity.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ActionAnswer, ActivityAnswer } from './activity.answer.js';

@ApiTags('Ledger')
@Controller('v1/activity')
export class ActivityController {
  constructor(private readonly queries: QueryBus) {}

  /** The acts dated between two days, both inclusive, with totals by treaty and kind. */
  @Get()
  @ApiAnswer(ActivityAnswer, {
    record: ActionAnswer,
    columns: ACTIVITY_COLUMNS,
    problems: { 400: ['invalid-cursor'], 404: ['unknown-treaty', 'unknown-participant'], 422: ['too-complex'] },
  })
  activity(@Query() request: ActivityDto): Promise<Answer> {
    return this.queries.execute(new ShowActivity(request));
  }
}
