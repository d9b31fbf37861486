import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Write } from '../../access/route-kind.js';
import type { Recorded } from '../../platform/http/answer.js';
import { ApiRecorded } from '../../platform/http/documentation/operations/api-recorded.js';
import { Conditions, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import { ParticipantPath } from '../participant-path.dto.js';
import { ChangeParticipantDto } from './change-participant.dto.js';
import { ChangeParticipant } from './change-participant.handler.js';

@ApiTags('Participants')
@Controller('v1/participants')
export class ChangeParticipantController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Record a later fact about a participant: a name or alias, a membership or an attribute or its end, a succession. Or
   * who is responsible for a territory, or its own end.
   */
  @Post(':code/changes')
  @Write()
  @ApiRecorded({ 404: ['unknown-participant'], 409: ['already-recorded'], 422: ['unknown-participant'] })
  change(
    @Param() { code }: ParticipantPath,
    @Body() body: ChangeParticipantDto,
    @Conditions() conditions: WriteConditions,
  ): Promise<Recorded> {
    return this.commands.execute(new ChangeParticipant(code, body, conditions));
  }
}
