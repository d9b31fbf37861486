import { SettingsRefused } from '../../config.js';
import { StoreUnreachable } from '../../ledger/ledger.js';

/** A problem document as HTTP gives it, or one made on the way. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Ends a command with this problem: its sentence on stderr, and the exit code of its kind. */
export class CliFailure extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail);
  }
}

/** The command was not used as it is meant (exit code 2). */
export function usage(detail: string): CliFailure {
  return new CliFailure({ status: 400, code: 'usage', detail });
}

/** The exit code of docs/contract.md §8 for a problem. */
export function problemExitCode(document: ProblemDocument): number {
  return BY_CODE[document.code] ?? EXIT_CODES[document.status] ?? 1;
}

const BY_CODE: Readonly<Record<string, number>> = {
  'idempotency-key-reused': 4,
  'other-law': 4,
  'law-superseded': 5,
  'ledger-damaged': 7,
};

const EXIT_CODES: Readonly<Record<number, number>> = {
  400: 2,
  401: 3,
  403: 3,
  404: 5,
  405: 2,
  406: 2,
  409: 4,
  412: 4,
  413: 2,
  414: 2,
  415: 2,
  421: 3,
  422: 3,
  428: 4,
  502: 6,
  503: 6,
  504: 6,
};

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whatever a command threw, as a problem document. */
export async function documentOf(error: unknown): Promise<ProblemDocument> {
  if (error instanceof CliFailure) return error.document;
  if (error instanceof StoreUnreachable)
    return { status: 503, code: 'store-unreachable', detail: error.message || 'The database does not answer.' };
  const { asProblem } = await import('../http/problems/as-problem.js');
  if (error instanceof SettingsRefused) return { status: 400, code: 'settings', detail: error.message };
  const told = asProblem(error);
  if (told.code !== 'internal-error')
    return { ...told.facts, status: told.status, code: told.code, detail: told.message };
  if (error instanceof Error && UNREACHABLE.has(networkCode(error))) {
    return {
      status: 503,
      code: 'store-unreachable',
      detail: `The database cannot be reached: ${error.message || networkCode(error)}`,
    };
  }
  return { status: 500, code: 'internal-error', detail: error instanceof Error ? error.message : String(error) };
}

/** The code of a failed connection, also where it is the cause; empty where there is none. */
export function networkCode(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? networkCode(error.cause) : '';
}
