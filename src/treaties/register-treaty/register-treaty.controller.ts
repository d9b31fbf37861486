import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { RegisterTreatyDto } from './register-treaty.dto.js';
import { RegisterTreaty } from './register-treaty.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class RegisterTreatyController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Register a treaty with its windows and its clauses. A clause that cannot be evaluated is refused, never
   * approximated.
   */
  @Post()
  @Write()
  @ApiRecorded({
    409: ['already-registered', 'already-recorded'],
    422: [
      'clause-not-expressible',
      'invalid-clause',
      'too-complex',
      'unknown-treaty',
      'unknown-participant',
      'in-the-future',
    ],
  })
  register(@Body() body: RegisterTreatyDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new RegisterTreaty(body, conditions));
  }
}
