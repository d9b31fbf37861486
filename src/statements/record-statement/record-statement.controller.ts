import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { RecordStatementDto } from './record-statement.dto.js';
import { RecordStatement } from './record-statement.handler.js';

@ApiTags('Statements')
@Controller('v1/statements')
export class RecordStatementController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record a published document with the figures it states. They are assertions: they change nothing that the ledger
   * computes.
   */
  @Post()
  @Write()
  @ApiRecorded({ 409: ['already-registered'], 422: ['in-the-future'] })
  record(@Body() body: RecordStatementDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new RecordStatement(body, conditions));
  }
}
