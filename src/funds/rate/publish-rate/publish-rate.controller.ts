import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { PublishRateDto } from './publish-rate.dto.js';
import { PublishRate } from './publish-rate.handler.js';

@ApiTags('Rates')
@Controller('v1/rates')
export class PublishRateController {
  constructor(private readonly commands: CommandBus) {}

  /** Record a rate as published. What was valued before keeps its value until the fund is revalued. */
  @Post()
  @Write()
  @ApiRecorded({
    409: ['already-recorded'],
    422: ['invalid-rate', 'unknown-currency', 'currency-not-valid', 'in-the-future'],
  })
  publish(@Body() body: PublishRateDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new PublishRate(body, conditions));
  }
}
