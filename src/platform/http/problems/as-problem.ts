import { HttpException } from '@nestjs/common';
import { ClocksDiffer, KeyReused, OtherLaw, StaleVersion, StoreUnreachable } from '../../../ledger/ledger.js';
import { InstantNotReached } from '../../../ledger/ledger.js';
import { LedgerDamaged } from '../../../ledger/seal.js';
import { storeFailure } from '../../database/store-failure.js';
import { Problem } from '../problem.js';
import { problem, type PlatformCode } from './catalogue.js';

const BY_STATUS: Readonly<Record<number, PlatformCode>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  409: 'conflict',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'not-ready',
};

/**
 * Whatever was thrown, as a Problem. What is no fault of the request becomes `internal-error` and says nothing of its
 * inside.
 */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StaleVersion) {
    return problem('stale-version', error.message, {
      stream: error.stream,
      expected: error.expected,
      actual: error.actual,
    });
  }
  if (error instanceof KeyReused) {
    return problem(
      'idempotency-key-reused',
      error.message || 'This Idempotency-Key was used before with another request.',
    );
  }
  if (isBrokenOff(error)) return problem('malformed-request', 'The request was broken off before it was whole.');
  return ofTheStore(error) ?? ofTheFramework(error);
}

/**
 * What the ledger and its database could not do at present, though nothing is wrong with the request; null otherwise.
 */
function ofTheStore(error: unknown): Problem | null {
  if (error instanceof OtherLaw)
    return problem('other-law', error.message, { spoken: error.spoken, sums: error.postings });
  if (error instanceof LedgerDamaged) return problem('ledger-damaged', error.message, { position: error.position });
  if (error instanceof InstantNotReached)
    return problem('instant-not-reached', error.message, { instant: error.instant, now: error.now });
  if (error instanceof ClocksDiffer)
    return problem('clocks-differ', error.message, { service: error.service, database: error.database });
  const failure = error instanceof StoreUnreachable ? 'unreachable' : storeFailure(error);
  if (failure === 'unreachable')
    return problem('store-unreachable', "The ledger's database does not answer. Try again in a moment.");
  if (failure === 'cancelled')
    return problem(
      'statement-cancelled',
      'The database ended this before it was done: an administrator cancelled it, or it took too long. Nothing was recorded. Try again.',
    );
  if (failure === 'hindered')
    return problem(
      'store-hindered',
      'The database stores nothing at present: it is full, read-only or locked. Nothing was recorded. Try again once an administrator has seen to it.',
    );
  return null;
}

function ofTheFramework(error: unknown): Problem {
  const status = statusOf(error);
  if (status !== null && (status < 500 || status === 503)) return fromStatus(status, error as Error);
  return problem(
    'internal-error',
    'The service failed to answer. This is a fault of its own; what was acknowledged before is kept.',
  );
}

/** Node's own error where a client went away, or was cut off, in the middle of its body. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';
}

/** The HTTP status an error of Nest or Fastify carries; null for any other error. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('FST_')) return null;
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}

function fromStatus(status: number, error: Error): Problem {
  const code = BY_STATUS[status];
  if (code === 'body-too-large') return problem(code, 'The body is larger than one megabyte.', { limit: 1_048_576 });
  if (code === 'unsupported-media-type')
    return problem(code, 'The body must be sent with Content-Type: application/json.');
  if (code === 'not-ready') return problem(code, 'The service is not ready.', readinessFacts(error));
  if (code !== undefined) return problem(code, error.message);
  const malformed = problem('malformed-request', error.message);
  return status === 400 ? malformed : new Problem(status, malformed.code, malformed.title, error.message);
}

function readinessFacts(error: Error): Record<string, unknown> {
  const response: unknown = error instanceof HttpException ? error.getResponse() : null;
  return typeof response === 'object' && response !== null && 'details' in response ? { checks: response.details } : {};
}
