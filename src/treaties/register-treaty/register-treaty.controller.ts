import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiWrite } from '../../recording/api-write.js';
import { Conditions, type WriteConditions } from '../../recording/write-conditions.js';
import { RegisterTreatyDto } from './register-treaty.dto.js';
import { RegisterTreaty } from './register-treaty.handler.js';

@ApiTags('Treaties')
@Controller('v1/treaties')
export class RegisterTreatyController {
  constructor(private readonly commands: CommandBus) {}

  /** Register a treaty with its windows and its clauses. A clause that cannot be evaluated is refused, never approximated. */
  @Post()
  @ApiWrite()
  register(@Body() body: RegisterTreatyDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new RegisterTreaty(body, conditions));
  }
}
