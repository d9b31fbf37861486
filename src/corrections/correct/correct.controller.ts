import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import { OVERRIDABLE } from '../../domain/refusal.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { FUND_REFUSAL_CODES } from '../../recording/refusals/fund-refusals.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { CorrectDto } from './correct.dto.js';
import { Correct } from './correct.handler.js';

@ApiTags('Corrections')
@Controller('v1/corrections')
export class CorrectController {
  constructor(private readonly commands: CommandBus) {}

  /** Annul or replace what was recorded. Nothing is overwritten: earlier positions answer as before. */
  @Post()
  @Write()
  @ApiRecorded({
    409: ['already-recorded'],
    422: [
      'unknown-event',
      'already-corrected',
      'not-correctable',
      ...OVERRIDABLE,
      'in-the-future',
      'unknown-depositary',
      'before-deposit',
      'not-before-too-late',
      'qualifier-not-applicable',
      'unknown-territory',
      'unknown-participant',
      'unknown-treaty',
      'clause-not-expressible',
      'invalid-clause',
      'too-complex',
      'invalid-coverage',
      ...FUND_REFUSAL_CODES,
    ],
  })
  correct(@Body() body: CorrectDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new Correct(body, conditions));
  }
}
