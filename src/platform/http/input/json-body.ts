import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/catalogue.js';
import type { Problem } from '../problem.js';
import { countMembers, measure, type TextFault, textFaults } from './json-text.js';

export const BODY_LIMIT = 1_048_576;
/** Far more than the table of any treaty. */
export const TABLE_LIMIT = 4 << 20;

/** As browsers send the forms of the page. */
export const FORM = 'application/x-www-form-urlencoded';

/** In what the body of a route comes: JSON, save where it says otherwise. */
export type BodyKind = 'application/json' | 'text/csv' | typeof FORM;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takes?: BodyKind;
  }
}

const DEEPEST = 64;
/** No text of this service or of its exports is nested so deeply. */
const DEEPEST_OF_ALL = 1000;
/** The values of a body, those of objects and lists included: the largest clauses that are computed have fewer. */
const MOST_VALUES = 40_000;
/**
 * The squares of the members of each object, added up. class-transformer looks for each member among all others of its
 * object.
 */
const MOST_LOOKS = 10_000 ** 2;
/** A longer name is no field of any request, and is told cut. */
const LONGEST_STEP = 1_000;
/** How long the errors of a body are told, all together. */
const MOST_LETTERS = 16_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the bytes of a body. Throws Problem where they are not what they should be. */
type BodyReader = (bytes: Buffer) => unknown;

/** Makes JSON the only body the service reads, and tables and forms those of the routes which say so. */
export function acceptBodies(server: FastifyInstance, readForm: BodyReader): void {
  server.removeAllContentTypeParsers();
  server.addHook('preParsing', (request, _reply, _payload, done) => done(otherBody(request)));
  take(server, 'text/csv', TABLE_LIMIT, (bytes) => bytes);
  take(server, 'application/json', BODY_LIMIT, parseJson);
  take(server, FORM, BODY_LIMIT, readForm);
}

function take(server: FastifyInstance, kind: BodyKind, bodyLimit: number, read: BodyReader): void {
  server.addContentTypeParser(kind, { parseAs: 'buffer', bodyLimit }, (_request, bytes: Buffer, done) => {
    try {
      done(null, read(bytes));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Refuses a table or a form where JSON is taken, and anything else where one of them is. */
function otherBody({ method, headers, routeOptions }: FastifyRequest): Problem | null {
  const [first = ''] = (headers['content-type'] ?? '').toLowerCase().split(';', 1);
  const sent = first.trim();
  const takes = routeOptions.config.takes ?? 'application/json';
  const isOther = takes === 'application/json' ? sent === 'text/csv' || sent === FORM : sent !== takes;
  if (method !== 'POST' || !isOther) return null;
  return problem('unsupported-media-type', `The body must be ${takes}, not ${sent === '' ? 'of no type' : sent}.`);
}

/**
 * The document in these bytes. Throws Problem `malformed-json` or `invalid-body`: nothing it lets through can overflow,
 * pollute or be unstorable.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const measured = measure(text);
  if (measured.depth > DEEPEST)
    throw problem('malformed-json', `The body is nested deeper than ${String(DEEPEST)} levels.`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw problem('malformed-json', `The body is not JSON: ${(error as Error).message}.`);
  }
  if (isOverfull(document)) throw invalidBody([{ pointer: '', detail: `has more than ${String(MOST_VALUES)} values` }]);
  const errors: FieldError[] = [];
  inspect(document, '', errors);
  if (errors.length === 0) errors.push(...faultsOf(text, document, measured));
  if (errors.length > 0) throw invalidBody(errors);
  return document;
}

/** One field that is wrong: a JSON pointer (RFC 6901) and what it must be. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** Problem `invalid-body` with its fields; the sentence names the first one. */
export function invalidBody(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${String(errors.length - 1)} more)` : '';
  const place = first === undefined || first.pointer === '' ? 'The body' : first.pointer;
  const detail = (first?.detail ?? 'is invalid').replace(/\.$/, '');
  return problem('invalid-body', `${place}: ${detail}${more}.`, { errors: asManyAsFit(errors) });
}

/** The first of the errors that come to so many letters: an answer is not many times as long as its question. */
function asManyAsFit(errors: readonly FieldError[]): readonly FieldError[] {
  let letters = 0;
  return errors.filter(({ pointer, detail }, index) => {
    letters += pointer.length + detail.length;
    return index === 0 || letters < MOST_LETTERS;
  });
}

/** One step of a JSON pointer. */
export function pointerStep(key: string): string {
  if (key.length > LONGEST_STEP) return pointerStep(`${key.slice(0, LONGEST_STEP - 1)}…`);
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Members that stand twice in one object of the text of a document, and numbers that no double holds (I-JSON, RFC
 * 7493).
 */
export function faultsOf(text: string, document: unknown, measured = measure(text)): readonly FieldError[] {
  const { depth, members, longNumbers, escapedNames } = measured;
  if (depth > DEEPEST_OF_ALL) return [{ pointer: '', detail: 'is nested too deeply' }];
  if (!longNumbers && !escapedNames && members === countMembers(document)) return [];
  return told(textFaults(text, document));
}

/** The first of these faults: a long name on the way to all of them is not written out for each. */
function told(faults: readonly TextFault[]): readonly FieldError[] {
  let letters = 0;
  const first = faults.filter(({ steps }, index) => {
    letters += steps.reduce((sum, step) => sum + step.length, 0);
    return index === 0 || letters < MOST_LETTERS;
  });
  return first.map(({ steps, detail }) => ({ pointer: steps.map(pointerStep).join(''), detail }));
}

/** What makes a text impossible to store or to hash; null where nothing does. */
export function unstorable(text: string): string | null {
  if (text.includes('\u0000')) return 'must not contain the character U+0000';
  if (/\p{Surrogate}/u.test(text)) return 'must be well-formed Unicode (it contains half a surrogate pair)';
  return null;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw problem('malformed-json', 'The body is not UTF-8.');
  }
}

/**
 * What every object has by itself is no field of any request, and a trap for code that looks names up or copies
 * objects.
 */
export const FORBIDDEN: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/**
 * Whether a document has more values, or more in one object, than are checked before the others have had to wait for
 * long.
 */
function isOverfull(document: unknown): boolean {
  let [values, looks] = [0, 0];
  const open: unknown[] = [document];
  while (values <= MOST_VALUES && looks <= MOST_LOOKS) {
    if (open.length === 0) return false;
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const within: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    values += within.length;
    if (!Array.isArray(value)) looks += within.length ** 2;
    if (values <= MOST_VALUES) for (const each of within) open.push(each);
  }
  return true;
}

function inspect(value: unknown, pointer: string, errors: FieldError[]): void {
  if (errors.length >= 100) return;
  if (typeof value === 'string') {
    const fault = unstorable(value);
    if (fault !== null) errors.push({ pointer, detail: fault });
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    errors.push({ pointer, detail: 'is too large a number' });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => inspect(item, `${pointer}/${String(index)}`, errors));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const fault = FORBIDDEN.has(key) ? 'is not a field of this request' : unstorable(key);
      if (fault === null) inspect(item, pointer + pointerStep(key), errors);
      else
        errors.push({
          pointer: pointer + pointerStep(fault === 'is not a field of this request' ? key : '?'),
          detail: fault,
        });
    }
  }
}
