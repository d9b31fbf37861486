import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { RegisterParticipantDto } from './register-participant.dto.js';
import { RegisterParticipant } from './register-participant.handler.js';

@ApiTags('Participants')
@Controller('v1/participants')
export class RegisterParticipantController {
  constructor(private readonly commands: CommandBus) {}

  /** Register a State, former State, organisation or territory. */
  @Post()
  @Write()
  @ApiRecorded({ 409: ['already-registered', 'already-recorded'], 422: ['unknown-participant'] })
  register(@Body() body: RegisterParticipantDto, @Conditions() conditions: WriteConditions): Promise<Recorded> {
    return this.commands.execute(new RegisterParticipant(body, conditions));
  }
}
