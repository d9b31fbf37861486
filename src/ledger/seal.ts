import { hash as digest } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Envelope, Sealed } from './envelope.js';

/** What cannot be stored exactly as given. `pointer`: where in the event (RFC 6901). */
export class NotStorable extends Error {
  constructor(
    readonly pointer: string,
    why: string,
  ) {
    super(`The event cannot be stored: ${pointer === '' ? 'it' : pointer} ${why}.`);
  }
}

/** An export or a row does not hold what its hash says, or not where it should stand. */
export class LedgerBroken extends Error {}

/** An event that is stored is not what was recorded at its position. */
export class LedgerDamaged extends LedgerBroken {
  constructor(
    readonly position: number,
    fault: string,
  ) {
    super(
      `The event at position ${String(position)} is damaged: ${fault}. Somebody changed the database, or it is failing. Restore the ledger from a backup or an export.`,
    );
  }
}

/** Longest texts that are indexed, in bytes of UTF-8: PostgreSQL cannot index more. */
const LONGEST = [
  ['stream', 500],
  ['type', 200],
  ['ref', 2000],
] as const;

/** What U+0000 and half surrogate pairs become in JSON; a text may also hold just these letters. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;

/**
 * Seals an envelope: its RFC 8785 text and the SHA-256 of that. What comes back is read from that very text, so that an
 * event just written and the same event read later are alike.
 * @throws NotStorable for what neither PostgreSQL nor RFC 8785 can hold: U+0000, half surrogate pairs, NaN, no JSON at
 * all.
 */
export function seal(envelope: Envelope): Sealed {
  if (!isJson(envelope)) assertStorable(envelope, '');
  for (const [field, most] of LONGEST) {
    const text = envelope[field];
    if (text !== null && 3 * text.length > most && Buffer.byteLength(text) > most) {
      throw new NotStorable(`/${field}`, `is longer than ${most} bytes`);
    }
  }
  const bytes = canonicalize(envelope);
  if (bytes === undefined) throw new NotStorable('', 'is not JSON');
  if (SUSPECT.test(bytes)) assertStorable(envelope, '');
  return unsealed(bytes, sha256(bytes));
}

/** Reads an event from its stored bytes; believes the hash. */
export function unsealed(bytes: string, hash: string): Sealed {
  return Object.assign(JSON.parse(bytes) as Envelope, { bytes, hash });
}

/**
 * Reads an event from the bytes of an export.
 * @throws LedgerBroken unless the hash is theirs and they are the canonical text of an envelope.
 */
export function verified(bytes: string, hash: string): Sealed {
  if (sha256(bytes) !== hash) throw new LedgerBroken(`The hash ${hash} is not that of the bytes it stands with.`);
  const sealed = unsealed(bytes, hash);
  const { bytes: _bytes, hash: _hash, ...envelope } = sealed;
  const wanted = [
    'actor',
    'causation',
    'correlation',
    'data',
    'date',
    'eventId',
    'position',
    'recordedAt',
    'ref',
    'schema',
    'source',
    'stream',
    'type',
    'version',
  ];
  if (Object.keys(envelope).sort().join() !== wanted.join() || canonicalize(envelope) !== bytes) {
    throw new LedgerBroken(`The bytes with hash ${hash} are not the canonical text of an event.`);
  }
  return sealed;
}

/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}

function isJson(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    // No entries, no copies: this looks at every value of every event.
    for (const key in value) if (!isJson((value as Readonly<Record<string, unknown>>)[key])) return false;
    return true;
  }
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'bigint' && typeof value !== 'function' && typeof value !== 'symbol';
}

/** Says where and why, for what `isJson` and `SUSPECT` do not let pass. */
function assertStorable(value: unknown, pointer: string): void {
  if (typeof value === 'string') assertText(value, pointer);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotStorable(pointer, 'is not a finite number');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      assertText(key, place);
      assertStorable(member, place);
    }
  } else if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
    throw new NotStorable(pointer, 'is not JSON');
  }
}

function assertText(text: string, pointer: string): void {
  if (text.includes('\u0000'))
    throw new NotStorable(pointer, 'holds the character U+0000, which PostgreSQL cannot store');
  if (/\p{Surrogate}/u.test(text))
    throw new NotStorable(pointer, 'holds half of a surrogate pair, which is no Unicode text');
}
