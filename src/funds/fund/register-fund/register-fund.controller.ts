import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiRecorded } from '../../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { RegisterFundDto } from './register-fund.dto.js';
import { RegisterFund } from './register-fund.handler.js';

@ApiTags('Funds')
@Controller('v1/funds')
export class RegisterFundController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Register a fund, with how it counts: by which rates, how it rounds, and whether notes and contributions in kind
   * count against a pledge.
   */
  @Post()
  @Write()
  @ApiRecorded({ 409: ['already-registered'], 422: ['in-the-future', 'invalid-rate', 'unknown-currency'] })
  register(@Body() body: RegisterFundDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new RegisterFund(body, conditions));
  }
}
