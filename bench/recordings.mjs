/**
 * Recordings of an invented but lawful world, for timing only: every State signs and then ratifies, thirty bring each
 * treaty into force; what goes beyond two acts a State are communications. Deterministic: the same numbers give the
 * same lines.
 */
import { readFileSync } from 'node:fs';

const register = new URL('../events/histories/participants/participants.ndjson', import.meta.url);

/** Acts of one treaty: as many as a busy one has. */
export const ACTS = 500;

/** The shipped register, as recordings. */
export function participants() {
  return readFileSync(register, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Codes of States that existed through the years the invented acts are dated in (2001 to 2009). */
export function states() {
  return participants()
    .filter(
      (each) => each.kind === 'state' && (each.existed?.from ?? '') < '1995' && (each.existed?.to ?? null) === null,
    )
    .map((each) => each.code);
}

/** The treaty number `n`: thirty instruments, ninetieth day. */
export function treaty(n) {
  return {
    record: 'treaty',
    id: treatyId(n),
    title: `Invented treaty ${String(n)}`,
    adopted: '2000-06-01',
    opened: '2000-07-01',
    closed: null,
    references: { bench: String(n) },
    parent: null,
    depositary: 'UN-SG',
    source: { document: 'bench' },
    entryIntoForce: {
      when: { instruments: { count: 30 } },
      then: { days: 90 },
      organisations: 'not-additional-to-members',
    },
    laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' },
    withdrawal: { then: { years: 1 } },
  };
}

export const treatyId = (n) => `bench-${String(n).padStart(5, '0')}`;

const day = (n) => new Date(Date.UTC(2001, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** The body of act `i` of treaty `n`: signature and instrument of each State in turn, then communications. */
export function act(n, i, codes) {
  const instrument = i < codes.length * 2;
  return {
    kind: !instrument ? 'communication' : i % 2 === 0 ? 'signature' : 'ratification',
    participant: codes[(n * 7 + Math.floor(i / 2)) % codes.length],
    date: day((n % 300) + i * 3),
    text: instrument ? null : 'A communication.',
    source: { document: 'bench' },
    ref: `bench/${treatyId(n)}/${String(i)}`,
  };
}

/** A world of about `count` recordings: the register, then treaties of `ACTS` acts each until there are enough. */
export function* world(count) {
  const register = participants();
  yield* register;
  const codes = states();
  let made = register.length;
  for (let n = 0; made < count; n += 1) {
    yield treaty(n);
    made += 1;
    for (let i = 0; i < ACTS && made < count; i += 1, made += 1)
      yield { record: 'action', treaty: treatyId(n), ...act(n, i, codes) };
  }
}
