import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiWrite } from '../../recording/api-write.js';
import { Conditions, type WriteConditions } from '../../recording/write-conditions.js';
import { MarkPositionDto } from './mark-position.dto.js';
import { MarkPosition } from './mark-position.handler.js';

@ApiTags('Marks')
@Controller('v1/marks')
export class MarkPositionController {
  constructor(private readonly commands: CommandBus) {}

  /** Name the present position, to be used wherever `at` is asked for. */
  @Post()
  @ApiWrite()
  mark(@Body() body: MarkPositionDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new MarkPosition(body, conditions));
  }
}
