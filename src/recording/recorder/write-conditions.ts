import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { parseIfMatch } from '../../platform/http/answers/etag.js';
import { Problem } from '../../platform/http/problem.js';
import { unknownParameter } from '../../platform/http/input/parameters.js';
import { problem } from '../../platform/http/problems/catalogue.js';

/** Under which conditions a request wants to be recorded (docs/contract.md §1, writes). */
export interface WriteConditions {
  readonly idempotency: { readonly key: string; readonly digest: string } | null;
  /** Version that the stream must have. */
  readonly ifMatch: number | null;
  readonly dryRun: boolean;
}

/** The conditions of the request: `Idempotency-Key`, `If-Match`, `?dryRun=true`. */
export const Conditions = createParamDecorator((_data: unknown, context: ExecutionContext): WriteConditions => {
  return conditionsOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** Throws Problem `invalid-parameter` for a header or parameter that cannot be used. */
function conditionsOf(request: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'query' | 'body'>): WriteConditions {
  const ifMatch = parseIfMatch(request.headers['if-match']);
  if (ifMatch instanceof Problem) throw ifMatch;
  const key = keyOf(request.headers['idempotency-key']);
  return {
    idempotency: key === null ? null : onceOnly(key, request),
    ifMatch,
    dryRun: dryRunOf(request.query),
  };
}

/** What lets a request be recorded once by its key. */
export function onceOnly(
  key: string,
  request: Pick<FastifyRequest, 'method' | 'url' | 'body'>,
): NonNullable<WriteConditions['idempotency']> {
  return { key, digest: digestOf(request) };
}

function keyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = /^(")?([\x21\x23-\x7e]{1,255})\1$/.exec(String(header).trim())?.[2];
  if (key !== undefined) return key;
  throw problem('invalid-parameter', 'Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID.', {
    parameter: 'Idempotency-Key',
  });
}

/** SHA-256 of what makes two requests the same: method, path and the canonical text of the body (RFC 8785). */
function digestOf({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): string {
  const path = url.split('?', 1)[0] ?? url;
  return createHash('sha256')
    .update(`${method} ${path}\n${canonicalize(body) ?? ''}`)
    .digest('hex');
}

function dryRunOf(query: unknown): boolean {
  const { dryRun, ...others } = query as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw unknownParameter(unknown);
  if (dryRun === undefined || dryRun === 'false') return false;
  if (dryRun === 'true' || dryRun === '') return true;
  throw problem('invalid-parameter', 'dryRun must be true or false.', { parameter: 'dryRun' });
}
