import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicRead } from '../../access/route-kind.js';
import { OVERRIDABLE } from '../../domain/refusal.js';
import type { Answer } from '../../platform/http/answer.js';
import { ApiAnswer } from '../../platform/http/documentation/operations/api-answer.js';
import { TakesNoParameters } from '../../platform/http/input/parameters.js';
import { ProofLineAnswer } from '../entry-into-force.answer.js';
import { TreatyPath } from '../treaty-path.dto.js';
import { WhatIfAnswer } from './what-if.answer.js';
import { WhatIfDto } from './what-if.dto.js';
import { AskWhatIf } from './what-if.handler.js';
import { PROOF_COLUMNS } from '../proof-table.js';

@ApiTags('Entry into force')
@Controller('v1/treaties')
export class WhatIfController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * What if these deposits and withdrawals were made, by when must the condition be met, and who could meet it? Nothing
   * is recorded, and no key is needed.
   */
  @Post(':id/entry-into-force/what-if')
  @HttpCode(200)
  @PublicRead()
  @UseGuards(TakesNoParameters)
  @ApiOperation({ security: [] })
  @ApiAnswer(WhatIfAnswer, {
    record: ProofLineAnswer,
    columns: PROOF_COLUMNS,
    posted: true,
    problems: { 404: ['unknown-treaty'], 422: [...OVERRIDABLE, 'unknown-participant', 'too-complex'] },
  })
  whatIf(@Param() { id }: TreatyPath, @Body() body: WhatIfDto): Promise<Answer> {
    return this.queries.execute(new AskWhatIf(id, body));
  }
}
