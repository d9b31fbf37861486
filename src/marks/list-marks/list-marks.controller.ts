import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { ListMarksDto } from './list-marks.dto.js';
import { ListMarks, MARKS_COLUMNS } from './list-marks.handler.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { ListMarksAnswer, MarkAnswer } from './list-marks.answer.js';

@ApiTags('Marks')
@Controller('v1/marks')
export class ListMarksController {
  constructor(private readonly queries: QueryBus) {}

  /** All marks, with the positions they name. */
  @Get()
  @ApiAnswer(ListMarksAnswer, { record: MarkAnswer, columns: MARKS_COLUMNS })
  list(@Query() request: ListMarksDto): Promise<Answer> {
    return this.queries.execute(new ListMarks(request));
  }
}
