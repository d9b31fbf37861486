import { once } from 'node:events';
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Moments } from '../../knowledge/moments/moments.js';
import { recordLines } from '../../platform/http/documentation/operations/api-answer.js';
import { ApiProblems } from '../../platform/http/documentation/operations/api-problems.js';
import { headers } from '../../platform/http/documentation/operations/headers.js';
import { LedgerDamaged } from '../../ledger/seal.js';
import { asProblem } from '../../platform/http/problems/as-problem.js';
import { problem } from '../../platform/http/problems/catalogue.js';
import { problemDocument } from '../../platform/http/problems/document.js';
import { CloudEventAnswer } from '../cloud-event.answer.js';
import { FollowDto } from '../follow.dto.js';
import { EventStream } from './event-stream.js';

@ApiTags('Ledger')
@Controller('v1/events/stream')
export class EventStreamController {
  constructor(
    private readonly events: EventStream,
    private readonly moments: Moments,
  ) {}

  /** The feed as Server-Sent Events: those after a position, then every new one. The id of each is its position. */
  @Get()
  @ApiExtraModels(CloudEventAnswer)
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The position to go on from; prevails over `after`.',
    schema: { type: 'string', pattern: '^\\d{1,15}$', example: '412' },
  })
  @ApiResponse({
    status: 200,
    description:
      'Events without end. The `data` of each is a CloudEvent, its `id` the position, its `event` the type. Before an event that is damaged it ends with one whose `event` is `problem`.',
    headers: headers({ 'Cache-Control': 'Not-Stored', 'X-Request-Id': 'X-Request-Id' }),
    content: {
      'text/event-stream': {
        schema: recordLines(
          getSchemaPath(CloudEventAnswer),
          'A stream of events, the `data` of each as `x-record` describes.',
        ),
      },
    },
  })
  @ApiProblems({
    400: ['invalid-parameter', 'malformed-request'],
    404: ['position-not-reached'],
    500: ['internal-error'],
    503: ['store-unreachable'],
  })
  async stream(
    @Query() { after = 0, stream, type }: FollowDto,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = last === undefined || last === '' ? after : positionOf(last);
    // Who knows a later position knows another ledger: one that was restored would keep what it records until then from
    // this reader.
    await this.moments.resolve({ minPosition: from });
    reply.hijack();
    const closed = new AbortController();
    request.raw.once('close', () => closed.abort());
    reply.raw.once('close', () => closed.abort());
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    if (request.method === 'HEAD') {
      reply.raw.end();
      return;
    }
    try {
      for await (const chunk of this.events.follow({ after: from, stream, type }, closed.signal)) {
        if (!reply.raw.write(chunk)) await once(reply.raw, 'drain', { signal: closed.signal });
      }
    } catch (error) {
      // The reader went away, or the store did: the stream ends, and readers come back with Last-Event-ID. From damage
      // they must not.
      if (error instanceof LedgerDamaged) reply.raw.write(problemChunk(error, request.originalUrl));
    } finally {
      reply.raw.end();
    }
  }
}

function problemChunk(error: LedgerDamaged, instance: string): string {
  return `event: problem\ndata: ${JSON.stringify(problemDocument(asProblem(error), instance))}\n\n`;
}

function positionOf(last: string): number {
  const position = Number(last);
  if (/^\d{1,15}$/.test(last)) return position;
  throw problem('invalid-parameter', 'Last-Event-ID must be a position: a whole number from 0.', {
    parameter: 'Last-Event-ID',
  });
}
