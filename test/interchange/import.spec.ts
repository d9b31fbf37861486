import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { recordFile, type RecordFileAnswer } from '../../src/interchange/import-recordings/record-file.js';
import type { Rejected } from '../../src/interchange/judged-line.js';
import { unpackedSize } from '../../src/interchange/lines.js';
import { RecordingsImport, type ImportOptions, type RecordingsTally } from '../../src/interchange/recordings-import.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { Recordings } from '../../src/recording/recordings.js';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
let recordings: RecordingsImport;
let ledger: Ledger;
const folder = mkdtempSync(join(tmpdir(), 'foedera-import-spec-'));
/** Every test has a treaty and States of its own: `id` names the treaty. */
let number = 0;
let id = '';

const state = (code: string): object => ({
  record: 'participant',
  code,
  kind: 'state',
  names: [{ names: { en: code } }],
});
const treaty = (): object => ({
  record: 'treaty',
  id,
  title: 'A treaty',
  adopted: '2000-11-15',
  opened: '2000-12-12',
  closed: '2002-12-12',
});
const action = (kind: string, participant: string, date: string, ref?: string): object => ({
  record: 'action',
  treaty: id,
  kind,
  participant,
  date,
  ...(ref === undefined ? {} : { ref }),
});

function fileOf(lines: readonly (object | string | Buffer)[]): { name: string; file: string; size: number } {
  const file = join(folder, `${id}.ndjson`);
  const parts = lines.map((line) =>
    Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
  );
  writeFileSync(file, Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
  return { name: file, file, size: statSync(file).size };
}
async function run(
  lines: readonly (object | string | Buffer)[],
  options: { dryRun?: boolean; keepGoing?: boolean } = {},
): Promise<RecordFileAnswer & { said: string }> {
  const said: string[] = [];
  const answer = await recordFile(
    fileOf(lines),
    recordings,
    { actor: 'import', ...options },
    { say: (line) => void said.push(line) },
  );
  return { ...answer, said: said.join('\n') };
}
async function events(): Promise<readonly Sealed[]> {
  const found: Sealed[] = [];
  for await (const page of ledger.read({ after: 0, stream: `treaty/${id}` })) found.push(...page);
  return found;
}
const head = async (): Promise<number> => (await ledger.head()).position;
const quietly: ImportOptions = { actor: 'import', keepGoing: false, onRejected: () => undefined };

describe('given a ledger', () => {
  beforeAll(async () => {
    app = await startTestApp();
    recordings = app.app.get(RecordingsImport, { strict: false });
    ledger = app.app.get<Ledger>(LEDGER, { strict: false });
  });
  beforeEach(() => {
    id = `treaty-${String((number += 1))}`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.stop();
  });

  describe('given a file whose lines need one another', () => {
    const lines = (): object[] => [
      state('AAA'),
      state('BBB'),
      treaty(),
      action('signature', 'AAA', '2000-12-12', 'row 1'),
      action('ratification', 'AAA', '2002-01-10', 'row 2'),
      action('accession', 'BBB', '2002-02-11'),
      { record: 'mark', name: `mark-of-${id}` },
    ];

    it('when it is only tried, then it says what would be recorded and records nothing', async () => {
      const before = await head();
      const { words, facts, code } = await run(lines(), { dryRun: true });
      expect(code).toBe(0);
      expect(words).toBe('Dry run: 7 lines would be recorded, 0 skipped as recorded before, 0 cannot be recorded.');
      expect(facts).toMatchObject({ dryRun: true, recorded: 7 });
      expect(await head()).toBe(before);
    });

    it('when it is imported, then its lines are recorded in order, and when it is imported again, then all are skipped and counted', async () => {
      const before = await head();
      const { facts, code } = await run(lines());
      expect(code).toBe(0);
      expect(facts).toMatchObject({ lines: 7, recorded: 7, skipped: 0, rejected: 0, events: 7, position: before + 7 });
      expect((await events()).map(({ type, ref, actor }) => [type, ref, actor])).toEqual([
        ['treaty-registered', null, 'import'],
        ['treaty-action-recorded', 'row 1', 'import'],
        ['treaty-action-recorded', 'row 2', 'import'],
        ['treaty-action-recorded', expect.stringMatching(/^line:[0-9a-f]{32}$/), 'import'],
      ]);
      const again = await run(lines());
      expect(again.facts).toMatchObject({ lines: 7, recorded: 0, skipped: 7, events: 0 });
      expect(await head()).toBe(before + 7);
    });

    it('when it is packed by gzip, then it is read as it is, and its size is that of its lines', async () => {
      const { file } = fileOf(lines());
      const packed = `${file}.gz`;
      writeFileSync(packed, gzipSync(readFileSync(file)));
      const ends: number[] = [];
      const tally = await recordings.record(packed, { ...quietly, onLine: (bytes) => void ends.push(bytes) });
      expect(tally).toMatchObject({ lines: lines().length, rejected: 0 });
      expect([ends.at(-1), unpackedSize(packed)]).toEqual([statSync(file).size, statSync(file).size]);
    });

    it('when a row was annulled since, then importing it again does not bring it back', async () => {
      await run([state('AAA'), state('BBB'), treaty(), action('signature', 'AAA', '2000-12-12', 'row 1')]);
      const [, signature] = await events();
      const correction = {
        record: 'correction',
        event: signature!.eventId,
        correction: 'annul',
        reason: 'It was another State.',
      };
      expect((await run([correction])).facts).toMatchObject({ recorded: 1 });
      expect((await run([correction])).facts).toMatchObject({ recorded: 0, skipped: 1 });
      expect((await run([action('signature', 'AAA', '2000-12-12', 'row 1')])).facts).toMatchObject({
        recorded: 0,
        skipped: 1,
      });
    });
  });

  describe('given a file with lines that cannot be recorded', () => {
    const bad = (): (object | string | Buffer)[] => [
      state('AAA'),
      treaty(),
      action('signature', 'AAA', '2001-02-30', 'no such day'),
      action('ratification', 'AAA', '2002-01-10', 'never signed'),
      '{"record":"action",',
      { ...action('signature', 'AAA', '2001-01-01'), colour: 'red' },
      { record: 'pledge', donor: 'AAA' },
      { record: 'song' },
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      `{"record":"action","text":"${'x'.repeat(1 << 20)}"}`,
      '',
      action('signature', 'AAA', '2001-01-01', 'good'),
    ];
    const badNumbers = [3, 4, 5, 6, 7, 8, 9, 10];

    it('when it is imported, then nothing of it is recorded, and every bad line is told with its number, reason and pointer', async () => {
      await run([state('AAA')]);
      const before = await head();
      const { words, code, said } = await run(bad());
      expect(code).toBe(3);
      expect(words).toBe('Nothing was recorded, because 8 lines cannot be. Mend the file, or use --keep-going.');
      expect(await head()).toBe(before);
      expect(said.match(/^line \d+/gm)).toEqual(badNumbers.map((line) => `line ${String(line)}`));
      expect(said).toMatch(/^line 3: .*\(at \/date\)$/m);
      expect(said).toMatch(/^line 4: .*sign/m);
      expect(said).toMatch(/^line 6: .*\(at \/colour\)$/m);
      expect(said).toMatch(/^line 7: .*\/fund must say what the recording belongs to.*\(at \/fund\)$/m);
      expect(said).toMatch(/^line 10: .*longer than 1 MiB/m);
    });

    it('when told to keep going, then the good lines are recorded and the bad ones stand in a file beside it, as they were', async () => {
      const { words, code, facts } = await run(bad(), { keepGoing: true });
      expect(code).toBe(3);
      expect(facts).toMatchObject({ recorded: 2, skipped: 1, rejected: 8 });
      expect(words).toContain('8 not recorded');
      expect((await events()).map(({ ref }) => ref)).toEqual([null, 'good']);
      const rejected = readFileSync(join(folder, `${id}.ndjson.rejected.ndjson`));
      const kept = bad().filter((_, i) => badNumbers.includes(i + 1) && i + 1 !== 10);
      const expected = kept.map((line) =>
        Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
      );
      expect(rejected.equals(Buffer.concat(expected.flatMap((line) => [line, Buffer.from('\n')])))).toBe(true);
    });
  });

  describe('given a file whose lines are read more strictly than JSON must be', () => {
    const person = '"record":"participant","code":"AAA","kind":"state"';
    const names = '"names":[{"names":{"en":"A"}}]';
    const strict: readonly (readonly [string, string])[] = [
      [`{${person},${names},"code":"AAB"}`, '/code'],
      [`{${person},"names":[{"names":{"en":"A","en":"B"}}]}`, '/names/0/names/en'],
      [`{${person},"names":[[]]}`, '/names/0'],
      [`{${person},${names},"memberships":[[]]}`, '/memberships/0'],
      [`{${person},${names},"successions":[[[]]]}`, '/successions/0'],
      [`{${person},${names},"source":[]}`, '/source'],
      [`{${person},${names},"ref":"\\ud800"}`, '/ref'],
      [`{${person},${names},"hasOwnProperty":1}`, '/hasOwnProperty'],
      [`{${person},${names},"ref":""}`, '/ref'],
      ['{"record":"pledge","fund":"f","donor":"AAA","date":"2005-01-01","earmarking":[[]]}', '/earmarking/0'],
      ['{"record":"pledge","fund":"f","donor":"AAA","date":"2005-01-01","tranches":[[]]}', '/tranches/0'],
      [
        '{"record":"treaty","id":"t","title":"T","withdrawal":{"then":{"days":1.00000000000000001}}}',
        '/withdrawal/then/days',
      ],
    ];

    it('when it is imported, then each line is refused with its number and the pointer, and nothing is recorded', async () => {
      const before = await head();
      const { code, said } = await run(strict.map(([line]) => line));
      expect(code).toBe(3);
      expect(said.split('\n').map((line) => /^line (\d+): .* \(at (.*)\)$/.exec(line)?.slice(1))).toEqual(
        strict.map(([, pointer], index) => [String(index + 1), pointer]),
      );
      expect(await head()).toBe(before);
    });

    it('when a line is JSON and no object, then it is refused as such, and the import does not end for it', async () => {
      const { code, said } = await run(['null', 'true', '7', '"x"', '[]', '[[]]']);
      expect([code, said.match(/^line \d+: must be a JSON object$/gm)?.length]).toEqual([3, 6]);
    });

    it('when it begins with a byte order mark, then that is no part of its first line', async () => {
      const lines = [Buffer.from(`\ufeff${JSON.stringify(state('BOM'))}`), state('BOB')];
      expect((await run(lines)).facts).toMatchObject({ recorded: 2 });
    });
  });

  describe('given an import that does not run to its end', () => {
    const many = (): object[] => {
      const codes = Array.from(
        { length: 60 },
        (_, i) => `X${String(number).padStart(2, '0')}${String(i).padStart(2, '0')}`,
      );
      return [
        ...codes.map(state),
        treaty(),
        ...codes.flatMap((code, i) => [
          action('signature', code, '2001-05-05', `s${String(i)}`),
          action('ratification', code, '2002-05-05', `r${String(i)}`),
        ]),
      ];
    };

    it('when it is interrupted and run again, then the rest is recorded, and all of it stands once and in the order of the file', async () => {
      const { file } = fileOf(many());
      const interrupt = new AbortController();
      const cut: RecordingsTally = await recordings.record(file, {
        ...quietly,
        signal: interrupt.signal,
        onLine: (_, { lines }) => (lines === 70 ? interrupt.abort() : undefined),
      });
      expect(cut.rejected).toBe(0);
      const rest = await recordings.record(file, quietly);
      expect(rest).toMatchObject({ lines: 181, recorded: 181 - cut.recorded, skipped: cut.recorded, rejected: 0 });
      expect((await events()).slice(1).map(({ ref }) => ref)).toEqual(
        Array.from({ length: 60 }, (_, i) => [`s${String(i)}`, `r${String(i)}`]).flat(),
      );
    });

    it('when another writer records something between check and import that contradicts a line, then it stops there and tells what was kept', async () => {
      const { file } = fileOf([state('AAA'), treaty(), action('accession', 'AAA', '2003-01-01', 'ours')]);
      expect(await recordings.rehearse(file, quietly)).toMatchObject({ rejected: 0 });
      await recordings.record(fileOf([state('AAA'), treaty()]).file, quietly);
      const theirs = app.app
        .get(Recordings, { strict: false })
        .prepare(action('accession', 'AAA', '2002-12-31', 'theirs'));
      if ('errors' in theirs) throw new Error('It was to be recorded.');
      await ledger.write({ actor: 'another', decide: theirs.write.decide });
      const { file: again } = fileOf([state('AAA'), treaty(), action('accession', 'AAA', '2003-01-01', 'ours')]);
      const refused: Rejected[] = [];
      expect(
        await recordings.record(again, { ...quietly, onRejected: (each) => void refused.push(each) }),
      ).toMatchObject({
        recorded: 0,
        skipped: 2,
        rejected: 1,
      });
      expect(refused.map(({ line, code }) => [line, code])).toEqual([[3, 'already-bound']]);
    });

    it('when the same file is imported from two sides at once, then everything is recorded once', async () => {
      const { file } = fileOf(many());
      const [one, other] = await Promise.all([recordings.record(file, quietly), recordings.record(file, quietly)]);
      expect(one.recorded + other.recorded).toBe(181);
      expect(one.skipped + other.skipped).toBe(181);
      expect((await events()).length).toBe(121);
    });
  });
});
