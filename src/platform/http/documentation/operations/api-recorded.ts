import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiQuery, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { DryRunAnswer, RecordedAnswer } from '../answers/recorded.answer.js';
import { ApiProblems, type ProblemsByStatus, joinedProblems } from './api-problems.js';
import { headers } from './headers.js';

/** Describes what holds for every operation that records: its headers, its dry run, its answers and its problems. */
export function ApiRecorded(problems: ProblemsByStatus): MethodDecorator {
  const recorded = { $ref: getSchemaPath(RecordedAnswer) };
  const unstored = { 'Cache-Control': 'Not-Stored', 'X-Request-Id': 'X-Request-Id' };
  return applyDecorators(
    ApiExtraModels(RecordedAnswer, DryRunAnswer),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key and body again answers the first response again; with another body 422.',
      schema: { type: 'string', minLength: 1, maxLength: 255, example: '6b1f0c1e-0d4b-4d0e-9f57-0b8a1f6f2c11' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        'The version of the stream, or the ETag of a read that showed it; 412 where the stream stands at another.',
      schema: { type: 'string', example: '"165"' },
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      schema: { type: 'boolean', default: false, example: true },
      description: 'Answer the events that would be recorded, and record nothing.',
    }),
    ApiResponse({
      status: 201,
      description: 'Recorded: the position of the last event, and the events.',
      headers: headers({ ...unstored, Location: 'Location', ETag: 'Version' }),
      content: { 'application/json': { schema: recorded } },
    }),
    ApiResponse({
      status: 200,
      description: 'Recorded before, with this content, or a dry run.',
      headers: headers(unstored),
      content: { 'application/json': { schema: { anyOf: [recorded, { $ref: getSchemaPath(DryRunAnswer) }] } } },
    }),
    ApiProblems(joinedProblems(RECORDING, problems)),
  );
}

const RECORDING: ProblemsByStatus = {
  400: ['invalid-body', 'malformed-json', 'invalid-parameter', 'malformed-request'],
  401: ['unauthorised'],
  412: ['stale-version'],
  413: ['body-too-large'],
  415: ['unsupported-media-type'],
  422: ['idempotency-key-reused'],
  500: ['internal-error'],
  503: ['store-unreachable', 'statement-cancelled', 'store-hindered', 'clocks-differ', 'other-law', 'not-ready'],
};
