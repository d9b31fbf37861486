import { HttpException } from '@nestjs/common';
import { KeyReused, OtherLaw, StaleVersion, StoreUnreachable } from '../../../ledger/ledger.js';
import { LedgerDamaged } from '../../../ledger/seal.js';
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

/** Whatever was thrown, as a Problem. What is no fault of the request becomes `internal-error` and says nothing of its inside. */
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
  if (error instanceof StoreUnreachable)
    return problem('store-unreachable', "The ledger's database does not answer. Try again in a moment.");
  if (error instanceof OtherLaw)
    return problem('other-law', error.message, { spoken: error.spoken, sums: error.postings });
  if (error instanceof LedgerDamaged) return problem('ledger-damaged', error.message, { position: error.position });
  const status = statusOf(error);
  if (status !== null && (status < 500 || status === 503)) return fromStatus(status, error as Error);
  return problem(
    'internal-error',
    'The service failed to answer. This is a fault of its own; what was acknowledged before is kept.',
  );
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
