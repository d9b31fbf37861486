import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { MarkPositionDto } from './mark-position.dto.js';
import { MarkPosition } from './mark-position.handler.js';

@ApiTags('Marks')
@Controller('v1/marks')
export class MarkPositionController {
  constructor(private readonly commands: CommandBus) {}

  /** Name the present position, to be used wherever `at` is asked for. */
  @Post()
  @Write()
  @ApiRecorded({ 409: ['mark-taken'] })
  mark(@Body() body: MarkPositionDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new MarkPosition(body, conditions));
  }
}
