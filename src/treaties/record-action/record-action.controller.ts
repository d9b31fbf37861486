import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import { OVERRIDABLE } from '../../domain/refusal.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { RecordActionDto } from './record-action.dto.js';
import { RecordAction } from './record-action.handler.js';

@ApiTags('Actions')
@Controller('v1/treaties')
export class RecordActionController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record a treaty action: a signature, an instrument, a withdrawal or any other act, as the depositary received it.
   */
  @Post(':id/actions')
  @Write()
  @ApiRecorded({
    404: ['unknown-treaty'],
    409: ['already-recorded'],
    422: [
      ...OVERRIDABLE,
      'in-the-future',
      'not-before-too-late',
      'qualifier-not-applicable',
      'unknown-participant',
      'unknown-territory',
      'unknown-depositary',
      'before-deposit',
    ],
  })
  record(
    @Param() { id }: TreatyPath,
    @Body() body: RecordActionDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new RecordAction(id, body, conditions));
  }
}
