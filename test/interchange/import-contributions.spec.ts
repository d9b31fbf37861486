/**
 * Goal: a table of contributions becomes pledges and acts by what its reader says of its columns, once; what the fund
 * corrects in it becomes corrections; what cannot be read is told and nothing of it guessed. The first chapter runs
 * what docs/contributions.md shows.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importContributionsCommand } from '../../src/interchange/import-contributions/import-contributions.cli.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { givenFunds, type FundClient } from '../funds/fund-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera, type Ran } from '../support/foedera.js';
import { participant } from '../treaties/treaty-facts.js';

const folder = mkdtempSync(join(tmpdir(), 'foedera-contributions-'));
const inFolder = (name: string): string => join(folder, name);

const COLUMNS = {
  donor: { column: 'party', as: 'english-name', aliases: { 'Old Realm*': 'OLDD' } },
  period: { year: 'year' },
  key: ['year', 'party'],
  currency: 'EUR',
  pledge: 'agreed',
  acts: { payment: 'cash', 'in-kind': 'bilateral', 'note-deposit': 'notes', dispute: 'disputed' },
  earmarking: 'not-specified',
  instrument: 'grant',
  checks: { outstanding: 'outstanding' },
};
const HEADINGS = 'year,party,agreed,cash,bilateral,notes,disputed,outstanding';

interface Facts {
  readonly rows: number;
  readonly empty: number;
  readonly added: Readonly<Record<string, number>>;
  readonly corrected: readonly { readonly ref: string; readonly now: unknown; readonly event: string }[];
  readonly unchanged: number;
  readonly rounded: { readonly cells: number; readonly residue: string };
  readonly findings: readonly { readonly code: string; readonly line: number | null; readonly row: string | null }[];
  readonly remarks: readonly { readonly code: string; readonly row: string | null }[];
  readonly checks: readonly object[];
  readonly events: number;
}

/** An event of a pledge. */
interface Told {
  readonly eventId: string;
  readonly type: string;
  readonly source: unknown;
  readonly data: { readonly kind?: string; readonly amount: { readonly value: string }; readonly reason?: string };
}

describe('given funds without pledges', () => {
  let app: TestApp;
  let client: FundClient;
  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.stop();
  });

  function foedera(...argv: string[]): Promise<Ran> {
    return runFoedera(app.config, [importContributionsCommand], argv);
  }

  /** Feeds these rows to a fund of its own for each case. */
  let fund = '';
  let cases = 0;
  beforeEach(async () => {
    cases += 1;
    fund = `fund-${String(cases)}`;
    await client.record('/v1/funds', { id: fund, title: fund, policy: { inKind: 'counts', notes: 'counts' } });
  });

  async function feed(
    rows: readonly string[],
    options: readonly string[] = [],
    columns: object = COLUMNS,
  ): Promise<Facts & Ran> {
    writeFileSync(inFolder('table.csv'), [HEADINGS, ...rows, ''].join('\n'));
    writeFileSync(inFolder('columns.json'), JSON.stringify(columns));
    const ran = await foedera(
      '--json',
      'import-contributions',
      inFolder('table.csv'),
      '--fund',
      fund,
      '--columns',
      inFolder('columns.json'),
      ...options,
    );
    return { ...(ran.out === '' ? ({} as Facts) : (JSON.parse(ran.out) as Facts)), ...ran };
  }

  /** The events of a pledge, in order. */
  async function eventsOf(id: string): Promise<readonly Told[]> {
    const events: Told[] = [];
    for await (const page of app.app.get<Ledger>(LEDGER, { strict: false }).read({ after: 0, stream: `pledge/${id}` }))
      events.push(...(page as unknown as Told[]));
    return events;
  }

  describe('given the example of the document, when its commands are run', () => {
    const document = readFileSync(new URL('../../docs/contributions.md', import.meta.url), 'utf8');
    const block = (language: string): string =>
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(document)?.[1] ?? '';
    const examples = [...document.matchAll(/^```text\n\$ foedera (.*)\n([\s\S]*?)^```/gm)].map(
      ([, command = '', answer = '']) => ({
        command,
        answer,
      }),
    );

    it('then each answers what the document shows', async () => {
      const other = await startTestApp();
      try {
        const its = await givenFunds(other);
        await its.record('/v1/participants', participant('NOR', 'Norway'));
        await its.record('/v1/participants', participant('ECU', 'Ecuador'));
        const policy = { inKind: 'counts', notes: 'counts' };
        await its.record('/v1/funds', { id: 'lake', title: 'Fund of the Lake', policy });
        writeFileSync(inFolder('contributions.csv'), block('csv'));
        writeFileSync(inFolder('columns.json'), block('json'));
        expect(examples).toHaveLength(2);
        for (const { command, answer } of examples) {
          const words = command.replace('--fund sea', '--fund lake').split(' ');
          const argv = words.map((word) => (/\.(csv|json)$/.test(word) ? inFolder(word) : word));
          const { out, err, code } = await runFoedera(other.config, [importContributionsCommand], argv);
          const shown = answer.replaceAll('sea', 'lake').split('…');
          for (const part of shown) expect(err + out).toContain(part.trim());
          expect(code).toBe(3);
        }
      } finally {
        await other.stop();
      }
    });
  });

  describe('given a table of contributions', () => {
    it('when it is fed, then each row is a pledge for its year with an act for each amount, under the names of the row', async () => {
      const { code, added, events, empty, findings } = await feed(
        ['2003,Arland,1000,600.00,400,-0.0,,0', '2003,Borland,0.0,0.0,,,,0.0', '2004,Borland,10,,,,,10'],
        ['--observed', '2005-01-01', '--document', 'Report 7'],
      );
      expect({ code, added, events, empty, findings }).toEqual({
        code: 0,
        added: { pledge: 2, payment: 1, 'in-kind': 1 },
        events: 4,
        empty: 1,
        findings: [],
      });
      const [announced, payment, inKind] = await eventsOf(`${fund}-2003-arland`);
      const period = { from: '2003-01-01', to: '2003-12-31' };
      const amount = { value: '1000.00', currency: 'EUR' };
      expect(announced).toMatchObject({
        data: {
          donor: 'AAA',
          amount,
          period,
          date: '2003-12-31',
          earmarking: [{ bucket: 'not-specified', amount }],
          ref: `${fund}/2003/Arland`,
          note: null,
        },
        source: { document: 'Report 7', observedOn: '2005-01-01' },
      });
      expect(payment).toMatchObject({
        data: { kind: 'payment', amount: { value: '600.00' }, period, ref: `${fund}/2003/Arland/payment` },
      });
      expect(inKind).toMatchObject({ data: { kind: 'in-kind', amount: { value: '400.00' }, counts: true } });
    });

    it('when it is fed a second time, then nothing is recorded', async () => {
      const rows = ['2003,Arland,1000,600,400,,,0', '2004,Borland,,7,,,,'];
      expect(await feed(rows)).toMatchObject({ events: 4, code: 0 });
      expect(await feed(rows, ['--document', 'another'])).toMatchObject({
        events: 0,
        unchanged: 4,
        corrected: [],
        code: 0,
      });
    });

    it('when it is only tried, then it says what would be recorded, and records nothing', async () => {
      const before = await client.head();
      expect(await feed(['2003,Arland,1000,,,,,'], ['--dry-run'])).toMatchObject({
        added: { pledge: 1 },
        events: 0,
        code: 0,
      });
      expect(await client.head()).toBe(before);
    });

    it('when amounts have more digits than the currency, then they are rounded half away from zero and the residue is told exactly', async () => {
      const { rounded, checks } = await feed(['2003,Arland,1000.005,0.0349,-0.0349,,,1000.01']);
      expect(rounded).toEqual({ cells: 3, residue: '-0.0050' });
      expect(checks).toEqual([]);
      const values = (await eventsOf(`${fund}-2003-arland`)).map(({ data: { kind, amount } }) => [kind, amount.value]);
      expect(values).toEqual([
        [undefined, '1000.01'],
        ['payment', '0.03'],
        ['in-kind-reversal', '0.03'],
      ]);
    });

    it('when an amount is below zero, then it takes back, despite the pledge’s own accounts, with a note that names the table', async () => {
      const { remarks, code } = await feed(['2003,Arland,1000,1100,-100,,,0'], ['--document', 'Report 7']);
      expect({ code, remarks }).toMatchObject({
        code: 0,
        remarks: [{ code: 'recorded-despite', row: `${fund}/2003/Arland` }],
      });
      const taken = (await eventsOf(`${fund}-2003-arland`)).at(-1)?.data;
      expect(taken).toMatchObject({
        kind: 'in-kind-reversal',
        despite: ['exceeds-in-kind'],
        note: expect.stringContaining('Report 7'),
      });
    });

    it('when a pledge is more than ten times the donor’s largest, then it is recorded despite that, and told', async () => {
      const { remarks, code } = await feed([
        '2003,Arland,10,,,,,10',
        '2004,Arland,101,,,,,101',
        '2005,Arland,1010,,,,,1010',
      ]);
      expect({ code, remarks }).toMatchObject({
        code: 0,
        remarks: [{ code: 'recorded-despite', row: `${fund}/2004/Arland` }],
      });
    });

    it('when cash came without a pledge, then it is a receipt; when a later table has the pledge, then it becomes its payment', async () => {
      expect(await feed(['2003,Arland,,70,,,,-70'])).toMatchObject({ added: { receipt: 1 }, checks: [], code: 0 });
      const later = await feed(['2003,Arland,100,70,,,,30']);
      expect(later).toMatchObject({
        added: { pledge: 1, payment: 1 },
        corrected: [{ ref: `${fund}/2003/Arland/receipt`, now: null }],
        code: 0,
      });
      expect(await feed(['2003,Arland,100,70,,,,30'])).toMatchObject({ unchanged: 2, events: 0 });
      const back = await feed(['2003,Arland,,70,,,,-70']);
      expect(back).toMatchObject({ added: { receipt: 1 }, corrected: [{ now: null }, { now: null }], code: 0 });
    });

    it('when the table contradicts itself, then it is told with both figures, and recorded as it stands', async () => {
      const { checks, code, events } = await feed(['2003,Arland,100,30,,,10,70']);
      expect({ code, events }).toEqual({ code: 0, events: 3 });
      expect(checks).toMatchObject([
        { check: 'outstanding', line: 2, stated: '70.00', computed: '60.00', difference: '10.00' },
      ]);
    });
  });

  describe('given rows that cannot be taken', () => {
    const rows = [
      '2003,Arland,100,30,,,,',
      '2003,Atlantis,100,,,,,',
      '2004,Arland,"1,000",,,,,',
      'next,Arland,100,,,,,',
      '2003,Arland,100,,,,,',
      '2004,Borland,-1,,,,,',
      '2005,Borland,,1,1,,,',
      '2006,Borland,1,1',
      '2007,,1,,,,,',
      '1999,Old Realm*,10,,,,,',
      '2000,Old Realm*,10,,,,,',
      '2004,Borland,20,,,,,',
      '9998,Borland,20,,,,,',
    ];
    const told = [
      ['unknown-name', 3],
      ['unreadable-amount', 4],
      ['unreadable-date', 5],
      ['named-twice', 6],
      ['negative-pledge', 7],
      ['nothing-pledged', 8],
      ['unreadable-row', 9],
      ['unreadable-row', 10],
      ['participant-not-existing', 12],
      ['named-twice', 13],
      ['in-the-future', 14],
    ];

    it('when they are fed, then each is told with its line and nothing is recorded; when told to keep going, then the others are', async () => {
      const before = await client.head();
      const stopped = await feed(rows);
      expect(stopped.findings.map(({ code, line }) => [code, line])).toEqual(told);
      expect([stopped.code, stopped.events, await client.head()]).toEqual([3, 0, before]);
      const kept = await feed(rows, ['--keep-going']);
      expect(kept).toMatchObject({ code: 3, added: { pledge: 2, payment: 1 }, events: 3 });
      expect(kept.findings.map(({ code, line }) => [code, line])).toEqual(told);
    });

    it.each<[string, object, string]>([
      ['a column that the table has not', { pledge: 'promised' }, '"promised" is no heading of the table'],
      [
        'an act that no column can hold',
        { acts: { schedule: 'cash' } },
        '/acts/schedule is no act that a column can hold',
      ],
      ['a member nobody knows', { colour: 'red' }, '/colour is not known'],
      ['no key', { key: [] }, '/key must be a list of column names'],
      ['a period of two kinds', { period: { year: 'year', date: 'year' } }, '/period must be {"year":COLUMN}'],
      ['a currency that is none', { currency: 'dollars' }, '/currency must be a currency code'],
      [
        'aliases out of order',
        { donor: { column: 'party', as: 'code', aliases: { X: [{ code: 'AAA' }, { code: 'BBB' }] } } },
        '/donor/aliases/X must be',
      ],
    ])('when the mapping has %s, then it is refused and says so', async (_, more, sentence) => {
      const { code, err } = await feed(['2003,Arland,1,,,,,'], [], { ...COLUMNS, ...more });
      expect(code).toBe(3);
      expect(err.replaceAll('\\"', '"')).toContain(sentence);
    });

    it('when the file, the mapping or the fund is not there, then it is not found; when the file is no table, then it is refused', async () => {
      expect(
        (
          await foedera(
            'import-contributions',
            inFolder('none.csv'),
            '--fund',
            fund,
            '--columns',
            inFolder('columns.json'),
          )
        ).code,
      ).toBe(5);
      writeFileSync(inFolder('columns.json'), JSON.stringify(COLUMNS));
      writeFileSync(inFolder('table.csv'), Buffer.from([0x79, 0xff, 0x0a]));
      const no = (more: string) =>
        foedera('import-contributions', inFolder('table.csv'), '--fund', more, '--columns', inFolder('columns.json'));
      expect((await no(fund)).err).toContain('not UTF-8');
      const { code, err } = await feed(['2003,Arland,1,,,,,'], ['--fund', 'nowhere']);
      expect([code, err]).toEqual([5, expect.stringContaining('No fund nowhere is registered')]);
    });
  });

  describe('given a table that was fed, when it is fed with changes', () => {
    const first = ['2003,Arland,100,30,,,,70', '2003,Borland,50,50,,,,0'];
    beforeEach(async () => {
      expect(await feed(first)).toMatchObject({ code: 0, events: 4 });
    });

    it('then a changed cell is a correction of its event, one that is blank now an annulment, and others stay', async () => {
      const { corrected, added, unchanged } = await feed(['2003,Arland,100,40,5,,,55', '2003,Borland,50,,,,,50']);
      const refs = corrected.map(({ ref, now }) => [ref, now === null]);
      expect(refs).toEqual([
        [`${fund}/2003/Arland/payment`, false],
        [`${fund}/2003/Borland/payment`, true],
      ]);
      expect([added, unchanged]).toEqual([{ 'in-kind': 1 }, 2]);
      const replaced = (await eventsOf(`${fund}-2003-arland`)).find(({ type }) => type === 'event-replaced')?.data;
      expect(replaced).toMatchObject({
        with: { data: { amount: { value: '40.00' }, ref: `${fund}/2003/Arland/payment` } },
      });
      expect(replaced?.reason).toContain('EUR 30.00');
    });

    it('then what changes back and forth is corrected each time', async () => {
      for (const cash of ['40', '30', '40', '', '40']) {
        expect(await feed([`2003,Arland,100,${cash},,,,`, first[1] ?? ''])).toMatchObject({ events: 1, code: 0 });
      }
    });

    it('then a row whose amounts are all gone is annulled, acts first', async () => {
      expect(await feed(['2003,Arland,0,0,,,,0', first[1] ?? ''])).toMatchObject({
        code: 0,
        corrected: [{ now: null }, { now: null }],
      });
    });

    it('then a row that is gone is told and stays; a row of the same donor and year under another name is not recorded twice', async () => {
      const { remarks, findings, code } = await feed(['2003,Arland,100,30,,,,70', '2003,Bo-land,50,50,,,,0'], [], {
        ...COLUMNS,
        donor: { ...COLUMNS.donor, aliases: { 'Bo-land': 'BBB' } },
      });
      expect(remarks).toMatchObject([{ code: 'row-missing', row: `${fund}/2003/Borland` }]);
      expect({ code, findings }).toMatchObject({
        code: 3,
        findings: [{ code: 'perhaps-renamed', row: `${fund}/2003/Bo-land` }],
      });
    });

    it('then what a person corrected stays; where the table changed there as well, a person decides', async () => {
      const event = (await eventsOf(`${fund}-2003-arland`))[1]?.eventId;
      const by = { kind: 'payment', date: '2003-05-06', amount: { value: '31.00', currency: 'EUR' } };
      await client.record('/v1/corrections', { event, correction: 'replace', with: by, reason: 'The bank says so.' });
      expect(await feed(first)).toMatchObject({ code: 0, events: 0, remarks: [{ code: 'overruled' }] });
      const { code, findings } = await feed(['2003,Arland,100,33,,,,', first[1] ?? '']);
      expect({ code, findings }).toMatchObject({ code: 3, findings: [{ code: 'corrected-by-hand', line: 2 }] });
    });
  });

  describe('given a pledge, when more is taken back than it holds', () => {
    it('then it is refused with both figures, and recorded where its recorder confirms it with a note', async () => {
      await client.pledged(`${fund}-p`, {}, fund);
      const act = (kind: string, more: object = {}) => ({
        kind,
        date: '2004-05-01',
        amount: { value: '5.00', currency: 'EUR' },
        ...more,
      });
      const url = `/v1/pledges/${fund}-p/actions`;
      expect(await client.refused(url, act('in-kind-reversal'))).toEqual([422, 'exceeds-in-kind']);
      expect(await client.refused(url, act('note-return'))).toEqual([422, 'exceeds-notes']);
      expect(await client.refused(url, act('note-return', { despite: ['exceeds-notes'] }))).toEqual([
        400,
        'invalid-body',
      ]);
      expect(await client.refused(url, act('note-return', { despite: ['exceeds-in-kind'], note: 'Another.' }))).toEqual(
        [422, 'exceeds-notes'],
      );
      await client.record(url, act('note-return', { despite: ['exceeds-notes'], note: 'Of the note of 2003.' }));
      await client.record(url, act('in-kind', { amount: { value: '7.00', currency: 'EUR' } }));
      await client.record(url, act('in-kind-reversal'));
      expect(await client.refused(url, act('in-kind-reversal', { ref: 'again' }))).toEqual([422, 'exceeds-in-kind']);
    });
  });
});
