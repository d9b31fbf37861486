import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiQuery, ApiResponse } from '@nestjs/swagger';

const EXAMPLE = {
  position: 413,
  events: [{ eventId: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', stream: 'treaty/uncac', version: 166, position: 413 }],
};

/** What holds for every operation that records: its headers, its dry run and its answers. */
export function ApiWrite(): MethodDecorator {
  const content = { 'application/json': { example: EXAMPLE } };
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key and body again answers the first response again; with another body 422.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version of the stream, such as "7"; 412 where it stands at another.',
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      type: Boolean,
      description: 'Answer the events that would be recorded, and record nothing.',
    }),
    ApiResponse({ status: 201, description: 'Recorded: the position of the last event, and the events.', content }),
    ApiResponse({ status: 200, description: 'Recorded before, with this content, or a dry run.', content }),
  );
}
