import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { LAW } from '../../src/domain/law.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import { SERVICE } from '../../src/ledger/tokens.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { MoneyFromScratch } from './money-scenario.js';

const FILE = new URL('./laws.json', import.meta.url);
/** Events of forty made-up funds with every kind of act on a pledge, which the shipped fund has not. */
const ACTS = new URL('./law-acts.ndjson', import.meta.url);
const SHIPPED = new URL('../../events/histories/', import.meta.url);

/**
 * What a law made of the histories that shipped with it: digests of what it was given, and of its facts by what they
 * measure.
 */
interface Digests {
  readonly histories: string;
  readonly facts: Readonly<Record<string, string>>;
}

interface Row {
  readonly measure: string;
  readonly posting: string;
}

/**
 * The measure without the treaty or the fund: `parties`, `paid/usd`. Everything of a posting but its place among those
 * of its event.
 */
const POSTINGS = `
  SELECT regexp_replace(account, '^(treaty|fund)/[^/]+/', '') AS measure,
         concat_ws('|', position, account, participant, organisation, date, delta, item, instrument, currency, bucket) AS posting
    FROM postings`;

function historiesDigest(): string {
  const names = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ndjson'));
  const files = names.sort().map((name) => [name, new URL(name, SHIPPED)] as const);
  return digestOf(
    [...files, ['', ACTS] as const].map(([name, file]) => `${name} ${digestOf([readFileSync(file, 'utf8')])}`),
  );
}

/** The facts of the made-up funds, read from scratch. */
function actRows(): readonly Row[] {
  const scratch = new MoneyFromScratch();
  const lines = readFileSync(ACTS, 'utf8').trim().split('\n');
  for (const line of lines) scratch.take(JSON.parse(line) as Sealed);
  return scratch.facts().map((fact) => ({
    measure: `acts: ${fact.account.replace(/^fund\/[^/]+\//, '')}`,
    posting: Object.entries(fact)
      .map(([name, value]) => `${name}=${String(value)}`)
      .sort()
      .join('|'),
  }));
}

function digestOf(lines: readonly string[]): string {
  return hash('sha256', lines.join('\n'), 'hex');
}

function factsOf(rows: readonly Row[]): Record<string, string> {
  const measures = [...new Set(rows.map(({ measure }) => measure))].sort();
  return Object.fromEntries(
    measures.map((measure) => {
      const own = rows.filter((row) => row.measure === measure).map(({ posting }) => posting);
      return [measure, digestOf(own.sort())];
    }),
  );
}

/** What has to be done before these digests are those of the law; null where they are. */
function todo(known: Digests | undefined, found: Digests, law: number): string | null {
  const paste = `"${String(law)}": ${JSON.stringify(found)}`;
  if (known === undefined) return `Law ${String(law)} has no digests: add to test/postings/laws.json ${paste}`;
  const measures = [...new Set([...Object.keys(known.facts), ...Object.keys(found.facts)])];
  const changed = measures.filter((measure) => known.facts[measure] !== found.facts[measure]);
  if (changed.length === 0 && known.histories === found.histories) return null;
  if (known.histories !== found.histories)
    return `The shipped histories have changed: where no rule has, put into test/postings/laws.json ${paste}`;
  const next = `"${String(law + 1)}": ${JSON.stringify(found)}`;
  return `The law derives other facts than law ${String(law)} (${changed.join(', ')}): raise the number in src/domain/law.ts, add a line to the changelog, and add to test/postings/laws.json ${next}`;
}

describe('given the histories that ship', () => {
  const laws = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Digests>;
  let app: TestApp;
  let rows: readonly Row[];

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(() => undefined, 'all');
    rows = await app.app.get<DataSource>(SERVICE, { strict: false }).query<Row[]>(POSTINGS);
    rows = [...rows, ...actRows()];
  }, 240_000);
  afterAll(() => app.stop());

  it('when the law derives their facts, then they are those known of its number; else it says what to do', () => {
    const sentence = todo(laws[String(LAW)], { histories: historiesDigest(), facts: factsOf(rows) }, LAW);
    if (sentence !== null) throw new Error(sentence);
  });

  it('when one fact is another, then the sentence names what it measures and the number to be raised', () => {
    const known = laws[String(LAW)];
    const found = { histories: historiesDigest(), facts: factsOf(rows) };
    const parties = rows.filter(({ measure }) => measure === 'parties');
    expect(parties.length).toBeGreaterThan(100);
    const other = factsOf(rows.map((row) => (row === parties[0] ? { ...row, posting: `${row.posting}0` } : row)));
    expect(todo(known, { ...found, facts: other }, LAW)).toMatch(
      /^The law derives other facts than law \d+ \(parties\): raise the number in src\/domain\/law\.ts, add a line to the changelog/,
    );
    const without = factsOf(rows.filter(({ measure }) => measure !== 'acts: overdue'));
    expect(todo(known, { ...found, facts: without }, LAW)).toContain('(acts: overdue)');
  });

  it('when laws follow one another, then the digests of every one of them are kept', () => {
    expect(Object.keys(laws)).toEqual(Array.from({ length: LAW }, (_, index) => String(index + 1)));
  });
});
