import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Write } from '../../../access/route-kind.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { ApiProblems } from '../../../platform/http/documentation/operations/api-problems.js';
import { headers } from '../../../platform/http/documentation/operations/headers.js';
import { StatusTableAnswer } from '../status-table.answer.js';
import { FeedTable } from './feed-table.handler.js';
import { StatusTableDto, StatusTablePath } from './status-table.dto.js';

const TABLE = {
  type: 'string',
  description: 'CSV as the depositary prints it (docs/status-tables.md), at most 4 MiB.',
};
const UNSTORED = headers({ 'Cache-Control': 'Not-Stored', 'X-Request-Id': 'X-Request-Id' });
const JSON_ANSWER = { 'application/json': { schema: { $ref: getSchemaPath(StatusTableAnswer) } } };

@ApiTags('Actions')
@Controller('v1/treaties')
export class StatusTableController {
  constructor(private readonly commands: CommandBus) {}

  /** Record what a depositary's table says otherwise than the ledger knows. The same table again adds nothing. */
  @Post(':id/status-table')
  @Write('text/csv')
  @ApiConsumes('text/csv')
  @ApiBody({ schema: TABLE as { type: 'string' } })
  @ApiExtraModels(StatusTableAnswer)
  @ApiResponse({
    status: 201,
    description: 'Recorded: the acts, and what was found.',
    headers: headers({ 'Cache-Control': 'Not-Stored', 'X-Request-Id': 'X-Request-Id', Location: 'Location' }),
    content: JSON_ANSWER,
  })
  @ApiResponse({ status: 200, description: 'Nothing new, or a dry run.', headers: UNSTORED, content: JSON_ANSWER })
  @ApiProblems({
    400: ['invalid-parameter', 'malformed-request', 'malformed-json', 'invalid-body'],
    401: ['unauthorised'],
    404: ['unknown-treaty'],
    409: ['mark-taken'],
    413: ['body-too-large'],
    415: ['unsupported-media-type'],
    422: ['not-a-status-table', 'invalid-mapping', 'register-empty'],
    500: ['internal-error'],
    503: ['store-unreachable', 'statement-cancelled', 'store-hindered', 'clocks-differ', 'other-law', 'not-ready'],
  })
  feed(
    @Param() { id }: StatusTablePath,
    @Query() asked: StatusTableDto,
    @Req() { body }: FastifyRequest,
  ): Promise<Recorded> {
    return this.commands.execute(new FeedTable(id, Buffer.isBuffer(body) ? body : Buffer.alloc(0), asked));
  }
}
