import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../platform/http/answer.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { EntryIntoForce } from './entry-into-force.handler.js';
import { PROOF_COLUMNS } from '../proof-table.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { EntryIntoForceAnswer, ProofLineAnswer } from '../entry-into-force.answer.js';

@ApiTags('Entry into force')
@Controller('v1/treaties')
export class EntryIntoForceController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * Whether and when the treaty enters into force: the verdict, what is missing, and each instrument with the reason
   * why it counts or not.
   */
  @Get(':id/entry-into-force')
  @ApiAnswer(EntryIntoForceAnswer, {
    record: ProofLineAnswer,
    columns: PROOF_COLUMNS,
    problems: { 404: ['unknown-treaty'], 422: ['too-complex'] },
  })
  entryIntoForce(@Param() { id }: TreatyPath, @Query() request: MomentDto): Promise<Answer> {
    return this.queries.execute(new EntryIntoForce(id, request));
  }
}
