import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../platform/http/answer.js';
import { ApiAnswer } from '../../../platform/http/documentation/operations/api-answer.js';
import { FundIdPath } from '../../fund/fund-id.dto.js';
import { BridgeAnswer, BridgeLineAnswer } from './bridge.answer.js';
import { BridgeDto } from './bridge.dto.js';
import { Bridge } from './bridge.handler.js';
import { BRIDGE_COLUMNS } from './bridge.table.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class BridgeController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * What changed between two states of knowledge of one day: late entries, corrections, rates, reclassifications;
   * opening + lines = closing.
   */
  @Get(':id/bridge')
  @ApiAnswer(BridgeAnswer, { record: BridgeLineAnswer, columns: BRIDGE_COLUMNS, problems: { 404: ['unknown-fund'] } })
  bridge(@Param() { id }: FundIdPath, @Query() request: BridgeDto): Promise<Answer> {
    return this.queries.execute(new Bridge(id, request));
  }
}
