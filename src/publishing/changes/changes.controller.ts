import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ChangesDto } from './changes.dto.js';
import { ShowChanges, CHANGES_COLUMNS } from './changes.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ChangesAnswer, DifferenceAnswer } from './changes.answer.js';

@ApiTags('Ledger')
@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * What a later state of knowledge says differently than an earlier one, over all legal dates, and which events made
   * it so.
   */
  @Get()
  @ApiAnswer(ChangesAnswer, {
    record: DifferenceAnswer,
    columns: CHANGES_COLUMNS,
    problems: { 404: ['unknown-treaty', 'unknown-participant'] },
  })
  changes(@Query() request: ChangesDto): Promise<Answer> {
    return this.queries.execute(new ShowChanges(request));
  }
}
