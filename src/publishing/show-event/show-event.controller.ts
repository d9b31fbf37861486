import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { TakesNoParameters } from '../../platform/http/input/parameters.js';
import { EventPath } from './show-event.dto.js';
import { ShowEvent } from './show-event.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ShowEventAnswer } from './show-event.answer.js';

@ApiTags('Ledger')
@Controller('v1/events')
export class ShowEventController {
  constructor(private readonly queries: QueryBus) {}

  /** One event as it was recorded. What corrected it later stands in the history of its treaty. */
  @Get(':id')
  @UseGuards(TakesNoParameters)
  @ApiAnswer(ShowEventAnswer, { at: false, problems: { 404: ['unknown-event'] } })
  show(@Param() { id }: EventPath): Promise<Answer> {
    return this.queries.execute(new ShowEvent(id));
  }
}
