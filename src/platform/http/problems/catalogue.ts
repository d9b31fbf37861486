import { Problem } from '../problem.js';
import type { ProblemCode } from './problem-code.js';

/** What a kind of problem is called, and what its reader can do. Shown at `/docs/problems`. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly advice: string;
}

/** The kinds of problems that any request can come to, whatever it is about. */
export const PLATFORM_PROBLEMS = {
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    advice: 'The request is not valid HTTP, or its address is not.',
  },
  'malformed-json': { status: 400, title: 'Malformed JSON', advice: 'The body must be one JSON document in UTF-8.' },
  'invalid-body': {
    status: 400,
    title: 'Invalid body',
    advice: 'Each entry of `errors` names a field by its JSON pointer and says what it must be.',
  },
  'invalid-parameter': {
    status: 400,
    title: 'Invalid parameter',
    advice: 'A parameter of the address or a header has a value that cannot be used.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    advice: 'Cursors come from `next` and belong to the list they came from.',
  },
  unauthorised: {
    status: 401,
    title: 'Unauthorised',
    advice: 'Writes need the header `Authorization: Bearer KEY`; forms of the page a session, which /session gives.',
  },
  'session-over': {
    status: 401,
    title: 'Session over',
    advice: 'A session holds for eight hours. Sign in again with the key, and send the form again.',
  },
  'foreign-form': {
    status: 403,
    title: 'Foreign form',
    advice: 'Open the page of the form anew: each form has a token that only its own session takes.',
  },
  'foreign-origin': {
    status: 403,
    title: 'Foreign origin',
    advice: 'A browser sent this for a page of another site. Only pages of this service may record.',
  },
  forbidden: { status: 403, title: 'Forbidden', advice: 'The key does not allow this.' },
  'not-found': { status: 404, title: 'Not found', advice: 'No such address. See /docs for those that exist.' },
  'position-not-reached': {
    status: 404,
    title: 'Position not reached',
    advice: 'Ask without `at`, or wait: the problem names the head.',
  },
  'instant-not-reached': {
    status: 404,
    title: 'Instant not reached',
    advice: 'Ask for an instant that has passed by the clock that the problem names, or without `at`.',
  },
  'unknown-mark': {
    status: 404,
    title: 'Unknown mark',
    advice: 'Give a position, an instant, or the name of a mark of GET /v1/marks.',
  },
  'law-not-reached': {
    status: 404,
    title: 'Law not reached',
    advice: 'No release that answers here speaks this law yet. Leave out `law`, or ask a newer release.',
  },
  'law-superseded': {
    status: 410,
    title: 'Law superseded',
    advice: 'This service speaks a newer law. `instead` is the address of the answer by that one.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    advice: 'The header `Allow` lists the methods of this address.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    advice: 'Ask for application/json, or for text/csv or application/x-ndjson where the answer has a table.',
  },
  conflict: { status: 409, title: 'Conflict', advice: 'The request contradicts what is there.' },
  'stale-version': {
    status: 412,
    title: 'Stale version',
    advice: 'Read it again and repeat the request with the version of its ETag.',
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    advice: 'A body may have one megabyte, a status table four. Use `foedera import` for many recordings.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    advice: 'Send the body as application/json.',
  },
  'foreign-host': {
    status: 421,
    title: 'Foreign host',
    advice:
      'While writes are open the service answers to 127.0.0.1, localhost and [::1] only. Set FOEDERA_KEY to serve other names.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency key reused',
    advice: 'Use a new Idempotency-Key for another request.',
  },
  'too-many-requests': { status: 429, title: 'Too many requests', advice: 'Wait as long as `Retry-After` says.' },
  'ledger-damaged': {
    status: 500,
    title: 'Ledger damaged',
    advice: 'What is stored at this position is not what was recorded. Restore the ledger from a backup or an export.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    advice: 'A fault of this service. Its log has the details under the correlation named here.',
  },
  'store-unreachable': {
    status: 503,
    title: 'Store unreachable',
    advice: 'The database does not answer. What was acknowledged is kept; try again.',
  },
  'other-law': {
    status: 503,
    title: 'Other law',
    advice:
      'The sums of the ledger follow another law than this process. Ask again, or ask a process of the newer release.',
  },
  'statement-cancelled': {
    status: 503,
    title: 'Statement cancelled',
    advice: 'An administrator or a time limit ended the statement in the database. Nothing was recorded; try again.',
  },
  'store-hindered': {
    status: 503,
    title: 'Store hindered',
    advice:
      'The database is full, read-only or locked. What was acknowledged is kept; nothing is recorded until that ends.',
  },
  'clocks-differ': {
    status: 503,
    title: 'Clocks differ',
    advice:
      "The service's clock is more than a minute ahead of the database's. Set the wrong one right; nothing is recorded until then.",
  },
  'not-ready': {
    status: 503,
    title: 'Not ready',
    advice: 'The service is starting or stopping, or a part of it does not answer.',
  },
} as const satisfies Record<string, ProblemKind>;

export type PlatformCode = keyof typeof PLATFORM_PROBLEMS;

declare module './problem-code.js' {
  interface ProblemCodes {
    readonly platform: PlatformCode;
  }
}

const documented = new Map<string, ProblemKind>(Object.entries(PLATFORM_PROBLEMS));

/** A Problem of the platform's own kinds. */
export function problem(code: PlatformCode, detail: string, facts: Readonly<Record<string, unknown>> = {}): Problem {
  return new Problem(PLATFORM_PROBLEMS[code].status, code, PLATFORM_PROBLEMS[code].title, detail, facts);
}

/** Adds kinds of problems to the page `/docs/problems`, for modules that have their own. */
export function documentProblems(kinds: Readonly<Partial<Record<ProblemCode, ProblemKind>>>): void {
  for (const [code, kind] of Object.entries(kinds)) documented.set(code, kind);
}

/** Every documented kind by code. */
export function problemKinds(): ReadonlyMap<string, ProblemKind> {
  return documented;
}
