import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { map, type Observable, of } from 'rxjs';
import { Answer, Recorded } from '../answer.js';
import { problem } from '../problems/catalogue.js';
import { noneMatch } from './etag.js';
import { FORMATS, MEDIA_TYPES, wantedFormats } from './negotiation.js';
import { offers, represent, type Representation } from './representation.js';

/** Provider token of the number of the law that answers follow; null: none that can change. */
export const SPOKEN_LAW = Symbol('SPOKEN_LAW');

const KEPT_CHARACTERS = 16_000_000;

/**
 * Turns an Answer into JSON, CSV, NDJSON or XML with ETag and caching, and a Recorded into 201 with Location. A pinned
 * answer does not change while this process runs, so it is kept as written and served again without asking the handler.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  private readonly pinned = new LRUCache<string, Representation>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (kept, key) => kept.body.length + key.length + 1,
  });

  constructor(@Inject(SPOKEN_LAW) private readonly law: number | null) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const formats = wantedFormats(request.raw);
    const key = reading ? `${formats.join(' ')} ${request.url}` : null;
    const kept = key === null ? undefined : this.pinned.get(key);
    if (kept !== undefined) return of(send(request, reply, kept));
    return next.handle().pipe(
      map((result: unknown) => {
        if (result instanceof Recorded) return sendRecorded(reply, result);
        if (!(result instanceof Answer)) return result;
        const format = formats.find((one) => offers(result, one));
        if (format === undefined) throw notAcceptable(result);
        const representation = represent(result, format, this.law);
        if (key !== null && result.options.pinned === true) this.pinned.set(key, representation);
        reply.status(200);
        return send(request, reply, representation);
      }),
    );
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { body, headers }: Representation): string | undefined {
  reply.headers(headers);
  const known = request.method !== 'POST' && noneMatch(request.headers['if-none-match'], headers['ETag'] ?? '');
  if (!known) return body;
  reply.status(304).removeHeader('Content-Type').removeHeader('Content-Disposition');
  return undefined;
}

function sendRecorded(reply: FastifyReply, { body, options }: Recorded): string {
  reply
    .status(options.status ?? 201)
    .header('Cache-Control', 'no-store')
    .type('application/json; charset=utf-8');
  if (options.location !== undefined) reply.header('Location', options.location);
  if (options.version !== undefined) reply.header('ETag', `"${String(options.version)}"`);
  return JSON.stringify(body);
}

function notAcceptable(answer: Answer): Error {
  const available = FORMATS.filter((format) => offers(answer, format)).map((format) => MEDIA_TYPES[format]);
  return problem('not-acceptable', `This answer is available as ${available.join(', ')}.`, { available });
}
