import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { exportLedger } from '../../src/interchange/export-ledger/export-ledger.js';
import { isLedgerExport } from '../../src/interchange/import-recordings/export-or-recordings.js';
import { ExportBroken, LedgerNotEmpty, restoreLedger } from '../../src/interchange/import-recordings/restore-ledger.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import type { LedgerReader } from '../../src/ledger/ledger.js';
import { PostingsCompanion } from '../../src/postings/postings-companion.js';
import { append, cast, registrations } from '../postings/scenario.js';
import { startTestLedger, type TestLedger } from '../support/postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'foedera-export-spec-'));
const POSTINGS = 'SELECT * FROM postings ORDER BY position, ordinal';

async function withPostings(): Promise<TestLedger> {
  const test = await startTestLedger();
  test.ledger.companion(new PostingsCompanion());
  return test;
}
async function exported(ledger: LedgerReader, after?: number): Promise<string> {
  const parts: Buffer[] = [];
  const slow = new Writable({
    highWaterMark: 100,
    write: (chunk: Buffer, _, done) => void (parts.push(chunk), setTimeout(done, 1)),
  });
  await exportLedger(ledger, slow, after === undefined ? {} : { after });
  return Buffer.concat(parts).toString();
}
/** The event as somebody would have it who can hash as well: what was hashed begins otherwise. */
function rehashed(event: Sealed, beginning: string): Sealed {
  const bytes = event.bytes.replace(/^\{/, beginning);
  return { ...event, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('given the export of a ledger', () => {
  let from: TestLedger;
  let into: TestLedger;
  let text: string;
  let lines: readonly string[];
  const accession = (by: number): object => ({
    treaty: 't1',
    kind: 'accession',
    participant: cast(1).participants[by],
    date: '2004-01-01',
  });

  beforeAll(async () => {
    [from, into] = [await withPostings(), await withPostings()];
    await append(from.ledger, registrations(cast(1)));
    const common = { effective: null, text: 'Łódź “—” \u{1f4dc}', territory: null, ref: null, despite: [], note: null };
    const acts = [0, 1, 2].map((by) => ({ ...accession(by), ...common }));
    await append(
      from.ledger,
      acts.map((data) => ({
        stream: 'treaty/t1',
        type: 'treaty-action-recorded',
        schema: 1,
        date: '2004-01-01',
        source: null,
        ref: null,
        data,
      })),
    );
    text = await exported(from.ledger);
    lines = text.trimEnd().split('\n');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await Promise.all([from.stop(), into.stop()]);
  });

  const event = (line: string): Sealed => JSON.parse(line) as Sealed;

  it('when it is read, then every line has an event with its hash and bytes in order of position, and the last says how many there are', () => {
    expect(lines.slice(0, -1).map((line) => event(line).position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(JSON.parse(lines.at(-1)!)).toEqual({ end: { from: 0, to: 11, events: 11 } });
    expect(Object.keys(event(lines[0]!))).toEqual(
      expect.arrayContaining([
        'eventId',
        'stream',
        'version',
        'position',
        'recordedAt',
        'actor',
        'data',
        'hash',
        'bytes',
      ]),
    );
  });

  it('when only what came after a position is asked for, then it begins there', async () => {
    const some = (await exported(from.ledger, 9)).trimEnd().split('\n');
    expect(some.slice(0, -1)).toEqual(lines.slice(9, 11));
    expect(JSON.parse(some.at(-1)!)).toEqual({ end: { from: 9, to: 11, events: 2 } });
    expect((await exported(from.ledger, 99)).trimEnd()).toBe('{"end":{"from":99,"to":99,"events":0}}');
  });

  it('when a line was changed, left out, repeated or cut off, then the restore says where and nothing is restored', async () => {
    const second = event(lines[1]!);
    const broken: Readonly<Record<string, readonly string[]>> = {
      'another hash': [
        lines[0]!,
        JSON.stringify({ ...second, hash: second.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
        ...lines.slice(2),
      ],
      'other bytes': [
        lines[0]!,
        JSON.stringify({ ...second, bytes: second.bytes.replace('test', 'tost') }),
        ...lines.slice(2),
      ],
      'fields that say something else': [
        lines[0]!,
        JSON.stringify({ ...second, actor: 'somebody' }),
        ...lines.slice(2),
      ],
      'a gap': [lines[0]!, ...lines.slice(2)],
      'a repetition': [lines[0]!, lines[0]!, ...lines.slice(1)],
      'no end': lines.slice(0, -1),
      'another number at its end': [...lines.slice(0, -1), '{"end":{"from":0,"to":11,"events":12}}'],
      'something after its end': [...lines, lines[0]!],
      'a member twice': [lines[0]!, lines[1]!.replace(/^\{/, '{"actor":"somebody",'), ...lines.slice(2)],
      'a member twice, spelled otherwise': [
        lines[0]!,
        lines[1]!.replace(/^\{/, '{"\\u0068ash":"0",'),
        ...lines.slice(2),
      ],
      'a member twice in what was hashed': [
        lines[0]!,
        JSON.stringify(rehashed(second, '{"actor":"x",')),
        ...lines.slice(2),
      ],
      'what was hashed being no JSON': [lines[0]!, JSON.stringify(rehashed(second, '')), ...lines.slice(2)],
      'a line nested beyond all measure': [lines[0]!, '['.repeat(2000) + ']'.repeat(2000), ...lines.slice(2)],
      'a line that is no JSON': [lines[0]!, '{"eventId', ...lines.slice(2)],
      'a beginning in the middle': lines.slice(3),
    };
    for (const [name, changed] of Object.entries(broken)) {
      const path = file('broken.ndjson', changed.join('\n'));
      const error: unknown = await restoreLedger(path, into.ledger, {}).catch((reason: unknown) => reason);
      if (!(error instanceof ExportBroken)) throw new Error(`${name} was not noticed: ${String(error)}`);
    }
    expect((await into.ledger.head()).position).toBe(0);
  });

  it('when it is restored into an empty ledger after a first attempt was cut off, then positions, times, hashes and postings are the same', async () => {
    await into.ledger.appendVerbatim(lines.slice(0, 4).map(event));
    const path = file('export.ndjson', text);
    expect(await isLedgerExport(path)).toBe(true);
    expect(await restoreLedger(path, into.ledger, { dryRun: true })).toBe(7);
    expect((await into.ledger.head()).position).toBe(4);
    expect(await restoreLedger(path, into.ledger, {})).toBe(7);
    expect(await exported(into.ledger)).toBe(text);
    expect(await into.service.query(POSTINGS)).toEqual(await from.service.query(POSTINGS));
    expect(await restoreLedger(path, into.ledger, {})).toBe(0);
  });

  it('when its last events are left out and its end says so, then the ledger is made anew without them, as docs/operations.md has it', async () => {
    const shorter = await withPostings();
    const path = file('shorter.ndjson', [...lines.slice(0, 9), '{"end":{"from":0,"to":9,"events":9}}\n'].join('\n'));
    expect(await restoreLedger(path, shorter.ledger, {})).toBe(9);
    expect((await exported(shorter.ledger)).split('\n').slice(0, 9)).toEqual(lines.slice(0, 9));
    await shorter.stop();
  });

  it('when a member stands twice, then the restore names the line and the place', async () => {
    const twice = [lines[0]!, lines[1]!.replace(/^\{/, '{"actor":"somebody",'), ...lines.slice(2)].join('\n');
    await expect(restoreLedger(file('twice.ndjson', twice), into.ledger, {})).rejects.toThrow(
      /^Line 2: \/actor stands more than once/,
    );
  });

  it('when it begins with a byte order mark, then it is an export all the same', async () => {
    const path = file('marked.ndjson', `\ufeff${text}`);
    expect(await isLedgerExport(path)).toBe(true);
    expect(await restoreLedger(path, into.ledger, { dryRun: true })).toBe(0);
  });

  it('when the ledger holds anything else, then the restore is refused and changes nothing', async () => {
    await append(into.ledger, [
      {
        stream: 'marks',
        type: 'position-marked',
        schema: 1,
        date: null,
        source: null,
        ref: null,
        data: { name: 'more', position: 11 },
      },
    ]);
    await expect(restoreLedger(file('export.ndjson', text), into.ledger, {})).rejects.toThrow(LedgerNotEmpty);
    expect((await into.ledger.head()).position).toBe(12);
    expect(
      await isLedgerExport(
        file(
          'recordings.ndjson',
          readFileSync(join(folder, 'export.ndjson'), 'utf8').replace(/^/, '{"record":"mark"}\n'),
        ),
      ),
    ).toBe(false);
  });
});
