/**
 * Goal: the public tables of the depositary, fed one after the other, make a ledger that knows what was printed when.
 * The tables and the list of what changed between them were crawled from the UN Treaty Collection in 2013 and 2014;
 * every figure here was counted in them.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTableCommand } from '../../src/interchange/import-table/import-table.cli.js';
import { groupedFindings } from '../../src/domain/status-table/grouped-findings.js';
import {
  TableImport,
  type TableImportOptions,
  type TableOutcome,
} from '../../src/interchange/import-table/table-import.js';
import { RecordingsImport } from '../../src/interchange/recordings-import.js';
import type { Sealed } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { Problem } from '../../src/platform/http/problem.js';
import { describeWith } from '../house/needs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { loadHistories } from '../support/histories.js';

const untc = fileURLToPath(new URL('../../../shared/data/untc/', import.meta.url));
const histories = fileURLToPath(new URL('../../events/histories/', import.meta.url));

/** Numbers of the tables in the collection, parents first. */
const TREATIES = {
  '18-12': 'untoc',
  '18-12-a': 'untoc-trafficking',
  '18-12-b': 'untoc-migrants',
  '18-12-c': 'untoc-firearms',
  '18-14': 'uncac',
};
const LAST = '2014-07-10';
/** The list of changes compares each crawl after this day with the one before. */
const LIST_BEGINS = '2013-06-14';

const snapshot = (day: string, number: string): Buffer => readFileSync(join(untc, 'snapshots', day, `${number}.csv`));
const days = (): readonly string[] =>
  readdirSync(join(untc, 'snapshots'))
    .filter((day) => day <= LAST)
    .sort();

function feed(
  app: TestApp,
  day: string,
  number: keyof typeof TREATIES,
  mark: string | null = null,
): Promise<TableOutcome> {
  const asked = {
    treaty: TREATIES[number],
    observed: day,
    mark,
    actor: 'import-table',
    whole: false,
    dryRun: false,
    document: null,
    url: null,
  };
  return app.app.get(TableImport, { strict: false }).run(snapshot(day, number), asked);
}

async function record(app: TestApp, file: string): Promise<void> {
  const refuse = ({ line, reason }: { line: number; reason: string }): never => {
    throw new Error(`${file}, line ${String(line)}: ${reason}`);
  };
  await app.app
    .get(RecordingsImport, { strict: false })
    .record(join(histories, file), { actor: 'test', keepGoing: false, onRejected: refuse });
}

interface Change {
  readonly seen_by: string;
  readonly treaty: string;
  readonly participant: string;
  readonly role: string;
  readonly change: string;
  readonly old: string;
  readonly new: string;
}

/** What changed on the five pages up to the last day, as `day treaty participant role old → new`. */
function pageChanges(): readonly string[] {
  const rows = parse<Change>(readFileSync(join(untc, 'page-changes.csv')), { columns: true });
  return rows
    .filter(({ seen_by, treaty }) => treaty in TREATIES && seen_by <= LAST)
    .map((row) =>
      `${row.seen_by} ${row.treaty} ${row.participant} ${row.role} ${row.old} → ${row.new}`.replaceAll('  ', ' '),
    );
}

const CODES: Readonly<Record<string, string>> = {
  accession: ' a',
  acceptance: ' A',
  approval: ' AA',
  succession: ' d',
};

/** The same, of what was recorded. */
function changesIn(day: string, number: string, { accepted }: TableOutcome): readonly string[] {
  const shown = ({ kind, date }: { readonly kind: string; readonly date: string }) => date + (CODES[kind] ?? '');
  return accepted.map(({ planned }) => {
    const was = planned.change === 'record' ? '' : shown(planned.act);
    const is = planned.change === 'annul' ? '' : shown(planned.shown);
    return `${day} ${number} ${planned.name} ${planned.role} ${was} → ${is}`.replaceAll('  ', ' ');
  });
}

describeWith(
  'the folder ../shared beside the project',
  'given participants and treaties without acts, when the tables of 2013 and 2014 are fed in order',
  () => {
    let app: TestApp;
    const outcomes = new Map<string, TableOutcome>();

    beforeAll(async () => {
      app = await startTestApp();
      for (const file of ['participants/participants.ndjson', 'un-crime-treaties/treaties.ndjson'])
        await record(app, file);
      for (const day of days())
        for (const number of Object.keys(TREATIES) as (keyof typeof TREATIES)[])
          outcomes.set(`${day} ${number}`, await feed(app, day, number, `pages-${TREATIES[number]}-${day}`));
    }, 120_000);
    afterAll(() => app.stop());

    interface Status {
      readonly counts: { readonly contracting: { readonly total: number } };
      readonly participants: readonly {
        readonly code: string;
        readonly instrument: { readonly kind: string; readonly date: string } | null;
      }[];
    }
    async function status(treaty: string, mark: string, asOf: string): Promise<Status> {
      const answer = await app.inject({ method: 'GET', url: `/v1/treaties/${treaty}/status?asOf=${asOf}&at=${mark}` });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return JSON.parse(answer.body) as Status;
    }

    it.each([
      ['2013-07-06', 167],
      ['2013-10-18', 168],
      ['2013-12-22', 169],
      ['2014-01-27', 170],
      ['2014-07-10', 171],
    ])('then UNCAC has, as observed on %s, %d contracting', async (day, contracting) => {
      const { counts } = await status('uncac', `pages-uncac-${day}`, day);
      expect(counts.contracting.total).toBe(contracting);
    });

    it('then all three states of knowledge about Moldova under the Migrants Protocol can be asked for', async () => {
      const believed = async (day: string) => {
        const { participants } = await status('untoc-migrants', `pages-untoc-migrants-${day}`, LAST);
        return participants.find(({ code }) => code === 'MDA')?.instrument;
      };
      expect(await believed('2013-06-21')).toMatchObject({ kind: 'ratification', date: '2005-09-16' });
      expect(await believed('2013-07-01')).toMatchObject({ kind: 'accession', date: '2006-02-28' });
      expect(await believed('2014-03-19')).toMatchObject({ kind: 'accession', date: '2006-02-28' });
      expect(await believed('2014-07-10')).toMatchObject({ kind: 'ratification', date: '2005-09-16' });
    });

    it('then what the page changed about Moldova can be asked for, there and back', async () => {
      const said = async (from: string, to: string): Promise<unknown> => {
        const marks = `from=pages-untoc-migrants-${from}&to=pages-untoc-migrants-${to}`;
        const answer = await app.inject({
          method: 'GET',
          url: `/v1/changes?${marks}&treaty=untoc-migrants&participant=MDA`,
        });
        const { changes } = JSON.parse(answer.body) as { changes: { account: string; inWords: string }[] };
        return changes.find(({ account }) => account === 'contracting')?.inWords;
      };
      const [early, late] = ['from 2005-09-16', 'from 2006-02-28'];
      expect(await said('2013-06-21', '2013-07-01')).toBe(
        `untoc-migrants: Republic of Moldova contracting: ${early} → ${late}.`,
      );
      expect(await said('2013-07-01', '2014-03-19')).toBeUndefined();
      expect(await said('2014-03-19', '2014-07-10')).toBe(
        `untoc-migrants: Republic of Moldova contracting: ${late} → ${early}.`,
      );
    });

    /** Everything recorded from the second crawl on. */
    const changes = (): readonly string[] => {
      const [first = ''] = days();
      return [...outcomes].flatMap(([key, outcome]) => {
        const [day = '', number = ''] = key.split(' ');
        return day === first ? [] : changesIn(day, number, outcome);
      });
    };

    it('then every change of the five pages is found on the day that the list of changes has, and no other', () => {
      const listed = changes().filter((change) => change > LIST_BEGINS);
      expect([...listed].sort()).toEqual([...pageChanges()].sort());
      expect(listed).toHaveLength(23);
    });

    it('then what changed before the list begins is what the tables of those days show', () => {
      expect(changes().filter((change) => change <= LIST_BEGINS)).toEqual([
        '2013-06-11 18-12-c Ukraine consent → 2013-06-04 a',
        '2013-06-11 18-12-c Venezuela (Bolivarian Republic of) consent → 2013-06-10 a',
        // The first two crawls have "Cte d'Ivoire", a name that lost a letter. Its acts come with the first name that
        // can be read.
        "2013-06-13 18-12 Cote d'Ivoire signature → 2000-12-15",
        "2013-06-13 18-12 Cote d'Ivoire consent → 2012-10-25",
        "2013-06-13 18-12-a Cote d'Ivoire consent → 2012-10-25 a",
        "2013-06-13 18-14 Cote d'Ivoire signature → 2003-12-10",
        "2013-06-13 18-14 Cote d'Ivoire consent → 2012-10-25",
      ]);
    });

    it('then a name that lost a letter is told with its line and not guessed, and nothing else is amiss', () => {
      const told = [...outcomes].flatMap(([key, { findings }]) =>
        findings.map(({ code, line, read }) => [key, code, String(line), String(read)].join(' ')),
      );
      expect(told).toEqual([
        "2013-06-06 18-12 unknown-name 42 Cte d'Ivoire",
        "2013-06-06 18-12-a unknown-name 35 Cte d'Ivoire",
        "2013-06-06 18-14 unknown-name 40 Cte d'Ivoire",
        "2013-06-11 18-12 unknown-name 42 Cte d'Ivoire",
        "2013-06-11 18-12-a unknown-name 35 Cte d'Ivoire",
        "2013-06-11 18-14 unknown-name 40 Cte d'Ivoire",
      ]);
    });

    it('then the same tables again record nothing', async () => {
      const again = [];
      for (const day of days()) again.push(await feed(app, day, '18-12-b'), await feed(app, day, '18-14'));
      expect(again.flatMap(({ accepted }) => accepted)).toEqual([]);
      expect(again.reduce((sum, { events }) => sum + events, 0)).toBe(0);
    });
  },
);

describeWith('the folder ../shared beside the project', 'given the histories that ship', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
  });
  afterAll(() => app.stop());

  it('when the tables are fed that they were read from, then nothing is recorded and nothing is amiss', async () => {
    for (const number of Object.keys(TREATIES) as (keyof typeof TREATIES)[]) {
      const { accepted, findings, remarks, events } = await feed(app, LAST, number);
      expect({ number, accepted, findings, remarks, events }).toEqual({
        number,
        accepted: [],
        findings: [],
        remarks: [],
        events: 0,
      });
    }
  });

  it('when older tables are fed, then they correct nothing that was seen later', async () => {
    const { accepted, findings, remarks } = await feed(app, '2013-07-06', '18-12-b');
    expect({ accepted, findings }).toEqual({ accepted: [], findings: [] });
    expect(remarks.map(({ code, participant }) => [code, participant])).toEqual([['seen-later', 'MDA']]);
  });
});

describe('given a ledger with participants and a treaty', () => {
  let app: TestApp;
  let ledger: Ledger;
  const folder = mkdtempSync(join(tmpdir(), 'foedera-table-spec-'));
  /** Every test has a treaty of its own. */
  let number = 0;
  let id = '';

  const STATES = { AAA: 'Arland', BBB: 'Borland', CCC: 'St. Cora' };
  const HEADING = 'Participant,Signature,"Ratification, Approval(AA), Accession(a), Succession(d)"';

  async function post(
    path: string,
    body: object,
  ): Promise<{ readonly events: readonly { readonly eventId: string }[] }> {
    const answer = await app.inject({ method: 'POST', url: path, payload: body });
    if (answer.statusCode >= 400) throw new Error(answer.body);
    return JSON.parse(answer.body) as { events: { eventId: string }[] };
  }
  async function givenTreaty(treaty: string, parent: string | null = null): Promise<void> {
    const clauses = {
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      withdrawal: { then: { years: 1 } },
    };
    const dates = { adopted: '2000-11-15', opened: '2000-12-12', closed: '2002-12-12' };
    await post('/v1/treaties', {
      id: treaty,
      title: treaty,
      references: { mtdsg: 'XVIII-99' },
      parent,
      ...dates,
      ...clauses,
    });
  }
  beforeAll(async () => {
    app = await startTestApp();
    ledger = app.app.get<Ledger>(LEDGER, { strict: false });
    await post('/v1/participants', {
      code: 'UNI',
      kind: 'regional-organisation',
      names: [{ names: { en: 'Union of Realms' } }],
    });
    for (const [code, en] of Object.entries(STATES)) {
      const memberships = code === 'AAA' ? [{ organisation: 'UNI', from: '1990-01-01' }] : [];
      await post('/v1/participants', { code, kind: 'state', names: [{ names: { en } }], memberships });
    }
  });
  beforeEach(async () => {
    id = `treaty-${String((number += 1))}`;
    await givenTreaty(id);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  /** As tables of amendments are: no column of signatures. */
  const UNSIGNED = Buffer.from(
    'Participant,"Ratification, Accession(a)"\nArland,6 Jan 2002\nBorland,7 Jan 2002 a\nSt. Cora,8 Jan 2002\n',
  );
  const csv = (...rows: readonly string[]): Buffer => Buffer.from(`\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`);
  function fed(bytes: Buffer, observed: string, also: Partial<TableImportOptions> = {}) {
    const asked = {
      treaty: id,
      observed,
      mark: null,
      whole: false,
      dryRun: false,
      document: null,
      url: null,
      actor: 'import-table',
      ...also,
    };
    return app.app.get(TableImport, { strict: false }).run(bytes, asked);
  }
  async function eventsOf(stream = `treaty/${id}`): Promise<readonly Sealed[]> {
    const found: Sealed[] = [];
    for await (const page of ledger.read({ after: 0, stream })) found.push(...page);
    return found.filter(({ type }) => type !== 'treaty-registered' && type !== 'coverage-stated');
  }
  const head = async (): Promise<number> => (await ledger.head()).position;
  async function problemOf(run: Promise<unknown>): Promise<unknown> {
    return run.then(
      () => 'none',
      (error: unknown) => (error instanceof Problem ? `${String(error.status)} ${error.code}` : error),
    );
  }

  it('when a table is fed, then its acts are recorded together, each with its row, source and day of observation, and marked', async () => {
    const before = await head();
    const { accepted, events, position, mark } = await fed(
      csv('Arland 1,5 Jan 2001,6 Jan 2002', 'St. Cora,,"[30 Sep 2001 a]"', 'Borland,,7 Jan 2002 a'),
      '2013-07-06',
    );
    expect({ accepted: accepted.length, events, position }).toEqual({ accepted: 3, events: 5, position: before + 5 });
    const document = 'Multilateral Treaties Deposited with the Secretary-General, XVIII-99';
    const source = { document, url: null, observedOn: '2013-07-06' };
    expect(
      (await eventsOf()).map(({ ref, date, position: at, data, ...event }) => [
        ref,
        data['kind'],
        date,
        at - before,
        event.source,
      ]),
    ).toEqual([
      [`untc-table/${id}/Arland/signature/2013-07-06`, 'signature', '2001-01-05', 1, source],
      [`untc-table/${id}/Arland/consent/2013-07-06`, 'ratification', '2002-01-06', 2, source],
      [`untc-table/${id}/Borland/consent/2013-07-06`, 'accession', '2002-01-07', 3, source],
    ]);
    expect(mark).toMatchObject({ name: `untc-${id}-2013-07-06`, position: before + 4 });
    const answer = await app.inject({
      method: 'GET',
      url: `/v1/treaties/${id}/status?asOf=2013-07-06&at=untc-${id}-2013-07-06`,
    });
    expect(JSON.parse(answer.body)).toMatchObject({
      at: before + 4,
      counts: { contracting: { total: 2 }, signatories: { total: 1 } },
      // The instrument in brackets is not recorded, as its withdrawal has no day.
      coverage: {
        state: 'partial',
        through: '2013-07-06',
        source,
        note: 'what the table of 6 July 2013 shows, save 1 finding',
      },
      warnings: [{ code: 'partial-coverage' }],
    });
  });

  it('when the same table comes again, then nothing is recorded, not even a mark; on a later day, that it reaches further', async () => {
    await fed(csv('Arland,5 Jan 2001,6 Jan 2002'), '2013-07-06');
    const before = await head();
    for (const [day, events] of [
      ['2013-07-06', 0],
      ['2013-08-01', 1],
      ['2013-08-01', 0],
      ['2013-07-06', 0],
    ] as const)
      expect(await fed(csv('Arland,5 Jan 2001,6 Jan 2002'), day)).toMatchObject({
        events,
        mark: null,
        unchanged: 2,
        findings: [],
      });
    expect(await head()).toBe(before + 1);
    const answer = await app.inject({ method: 'GET', url: `/v1/treaties/${id}/status?asOf=2013-08-02` });
    expect(JSON.parse(answer.body)).toMatchObject({
      coverage: { state: 'complete', through: '2013-08-01' },
      warnings: [{ code: 'beyond-coverage', through: '2013-08-01' }],
    });
  });

  it('when two feed the same table at once, then each act is recorded once', async () => {
    const table = csv('Arland,5 Jan 2001,6 Jan 2002', 'Borland,,7 Jan 2002 a');
    const both = await Promise.all([fed(table, '2013-07-06'), fed(table, '2013-07-06')]);
    expect(both.map(({ events }) => events).sort()).toEqual([0, 5]);
    expect(await eventsOf()).toHaveLength(3);
  });

  it('when an act changed, then it is replaced with a reason that tells what was shown when; both stay in the ledger', async () => {
    await fed(csv('Arland,5 Jan 2001,16 Sep 2005'), '2013-06-06');
    await fed(csv('Arland,5 Jan 2001,28 Feb 2006 a'), '2013-07-01');
    const [, first, correction] = await eventsOf();
    expect(correction).toMatchObject({
      type: 'event-replaced',
      date: '2005-09-16',
      ref: `untc-table/${id}/Arland/consent/2013-07-01`,
      source: { observedOn: '2013-07-01' },
      data: {
        target: first?.eventId,
        reason:
          "The depositary's table showed 16 September 2005 (ratification) on 6 June 2013 and shows 28 February 2006 (accession) on 1 July 2013.",
        with: { data: { kind: 'accession', date: '2006-02-28', participant: 'AAA', ref: first?.ref } },
      },
    });
  });

  it('when an act recorded from a notification is shown otherwise, then it is corrected and keeps what a table does not tell', async () => {
    const told = { source: { document: 'C.N.1.2002.TREATIES-1' }, note: 'By the ambassador.', effective: '2002-01-01' };
    await post(`/v1/treaties/${id}/actions`, { kind: 'accession', participant: 'BBB', date: '2002-01-07', ...told });
    await fed(csv('Borland,,8 Jan 2002 a'), '2013-07-06');
    expect((await eventsOf()).at(-1)?.data).toMatchObject({
      reason:
        "The depositary's table of 6 July 2013 shows 8 January 2002 (accession); the ledger had 7 January 2002 (accession) from C.N.1.2002.TREATIES-1.",
      with: { data: { kind: 'accession', date: '2002-01-08', note: 'By the ambassador.', effective: '2002-01-01' } },
    });
  });

  it('when the page shows what the field would refuse, then it is recorded despite the rule, with a note that says so', async () => {
    const { accepted, findings } = await fed(
      csv('Arland,,6 Jan 2002', 'Borland,13 Dec 2002,14 Dec 2002'),
      '2013-07-06',
    );
    expect(findings).toEqual([]);
    expect(accepted.map(({ planned, despite }) => [planned.participant, planned.role, ...despite]).sort()).toEqual([
      ['AAA', 'consent', 'not-signed'],
      ['BBB', 'consent'],
      ['BBB', 'signature', 'signature-window-closed'],
    ]);
    const notes = (await eventsOf()).map(
      ({ data }) => `${String(data['participant'])} ${String(data['kind'])}: ${String(data['note'])}`,
    );
    expect(notes.sort()).toEqual([
      "AAA ratification: Shown so in the depositary's table of 6 July 2013, although it has no signature before.",
      'BBB ratification: null',
      "BBB signature: Shown so in the depositary's table of 6 July 2013, although the treaty was not open for signature that day.",
    ]);
  });

  it('when a signature is refused as an error of the table, then the ratification after it is not recorded as one without signature', async () => {
    const { accepted, findings } = await fed(csv('Arland,1 Jan 2000,6 Jan 2002'), '2013-07-06');
    expect(accepted).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['before-adoption', 'not-signed']);
  });

  it('when a heading has other words for a kind of act, then a note keeps them', async () => {
    const heading = 'Participant,"Signature, Succession to signature(d)","Ratification, Succession(d)"';
    await fed(Buffer.from(`${heading}\nArland,5 Jan 2001 d,6 Jan 2002\n`), '2013-07-06');
    expect((await eventsOf()).map(({ data }) => [data['kind'], data['note']])).toEqual([
      ['signature', `Shown so in the depositary's table of 6 July 2013, as "Succession to signature".`],
      ['ratification', null],
    ]);
  });

  it('when the accession turns out a ratification without signature, and then an accession again, then the note comes and goes with it', async () => {
    await fed(csv('Arland,,6 Jan 2002 a'), '2013-06-06');
    await fed(csv('Arland,,6 Jan 2002'), '2013-07-06');
    await fed(csv('Arland,,6 Jan 2002 a'), '2013-08-06');
    const [, one, other] = await eventsOf();
    expect(one?.data['with']).toMatchObject({
      data: { kind: 'ratification', despite: ['not-signed'], note: expect.stringMatching(/^Shown so/) },
    });
    expect(other?.data['with']).toMatchObject({ data: { kind: 'accession', despite: [], note: null } });
  });

  it('when the table has no column of signatures, then its ratifications are recorded with a note, and it is asked whether the treaty was ever open for signature', async () => {
    const { accepted, findings } = await fed(UNSIGNED, '2013-07-06');
    expect(accepted.map(({ planned, despite }) => [planned.participant, ...despite]).sort()).toEqual([
      ['AAA', 'not-signed'],
      ['BBB'],
      ['CCC', 'not-signed'],
    ]);
    expect(findings).toMatchObject([
      { code: 'signatures-not-shown', line: 2, participant: 'AAA', shared: expect.stringContaining('--unsigned') },
      { code: 'signatures-not-shown', line: 4, participant: 'CCC', shared: findings[0]?.shared },
    ]);
    const notes = (await eventsOf()).map(({ data }) => [data['participant'], data['note']]);
    const note = "Shown so in the depositary's table of 6 July 2013, although the table has no column of signatures.";
    expect(notes.sort()).toEqual([
      ['AAA', note],
      ['BBB', null],
      ['CCC', note],
    ]);
    expect(await fed(UNSIGNED, '2013-07-06')).toMatchObject({ events: 0, findings: [] });
  });

  it('when it is said that nobody could sign, then the registration is corrected first, with its clauses as they were, and nothing is despite', async () => {
    const { accepted, findings, registrationCorrected, events } = await fed(UNSIGNED, '2013-07-06', { unsigned: true });
    expect({ findings, registrationCorrected, events }).toEqual({
      findings: [],
      registrationCorrected: true,
      events: 6,
    });
    expect(accepted.flatMap(({ despite }) => despite)).toEqual([]);
    const answer = await app.inject({ method: 'GET', url: `/v1/treaties/${id}` });
    expect(JSON.parse(answer.body)).toMatchObject({
      openForSignature: false,
      references: { mtdsg: 'XVIII-99' },
      opened: '2000-12-12',
      entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 90 } },
      withdrawal: { then: { years: 1 } },
    });
    expect(await fed(UNSIGNED, '2013-07-06', { unsigned: true })).toMatchObject({
      events: 0,
      registrationCorrected: false,
    });
  });

  it('when it is said that nobody could sign, and somebody did, then it is refused and nothing recorded', async () => {
    const table = csv('Arland,5 Jan 2001,6 Jan 2002');
    expect(await problemOf(fed(table, '2013-07-06', { unsigned: true }))).toBe('400 invalid-parameter');
    await fed(table, '2013-07-06');
    expect(await problemOf(fed(UNSIGNED, '2013-07-07', { unsigned: true }))).toBe('400 invalid-parameter');
    const { registrationCorrected } = await fed(UNSIGNED, '2013-07-07', { unsigned: 'where-none-shown' });
    expect(registrationCorrected).toBe(false);
  });

  it('when a cell of signature cannot be read, then the ratification beside it is recorded and its note says so', async () => {
    const { accepted, findings } = await fed(csv('Arland,soon,6 Jan 2002'), '2013-07-06');
    expect(findings.map(({ code }) => code)).toEqual(['unreadable-cell']);
    expect(accepted).toMatchObject([{ planned: { participant: 'AAA', role: 'consent' }, despite: ['not-signed'] }]);
    expect((await eventsOf())[0]?.data['note']).toContain('although what it shows of a signature could not be read');
  });

  describe('given States of whom the register knows the first day', () => {
    /** As in table X-6: the African Development Bank's members that signed in the months before their independence. */
    const EARLY = csv('Doria,5 Jan 2001,6 Jan 2004', 'Ellia,6 Jan 2001,7 Jan 2004');
    beforeAll(async () => {
      for (const [code, en] of [
        ['DDD', 'Doria'],
        ['EEE', 'Ellia'],
      ])
        await post('/v1/participants', {
          code,
          kind: 'state',
          existed: { from: '2003-01-01' },
          names: [{ names: { en } }],
        });
    });

    it('when they signed before, then that is one finding with one flag, and their ratifications are recorded all the same', async () => {
      const { accepted, findings } = await fed(EARLY, '2013-07-06');
      expect(accepted.map(({ planned, despite }) => [planned.participant, planned.role, ...despite])).toEqual([
        ['DDD', 'consent', 'not-signed'],
        ['EEE', 'consent', 'not-signed'],
      ]);
      const codes = groupedFindings(findings).map(({ code, count }) => [code, count]);
      expect(codes).toEqual([['participant-not-existing', 2]]);
      expect(findings[0]?.shared).toContain('--despite participant-not-existing');
    });

    it('when that is set aside for the table, then all is recorded, and each note says why', async () => {
      const setAside = {
        codes: ['participant-not-existing'],
        note: 'The depositary lists them as signatories.',
      } as const;
      const { accepted, findings } = await fed(EARLY, '2013-07-06', { setAside });
      expect(findings).toEqual([]);
      expect(accepted.map(({ planned, despite }) => [planned.participant, planned.role, ...despite])).toEqual([
        ['DDD', 'signature', 'participant-not-existing'],
        ['EEE', 'signature', 'participant-not-existing'],
        ['DDD', 'consent'],
        ['EEE', 'consent'],
      ]);
      expect((await eventsOf())[0]?.data['note']).toBe(
        "Shown so in the depositary's table of 6 July 2013, although the register does not know it on that day. The depositary lists them as signatories.",
      );
    });
  });

  it('when the table tells when each deposit was notified, then the act has it, and one known without gets it', async () => {
    const heading = 'Participant,Signature,Ratification,Deposit notified on';
    await fed(csv('Arland,5 Jan 2001,6 Jan 2002'), '2013-06-06');
    const rows = ['Arland,5 Jan 2001,6 Jan 2002,2002-02-01', 'Borland,5 Jan 2001,7 Jan 2002,'];
    await fed(Buffer.from([heading, ...rows].join('\n')), '2013-07-06');
    const recorded = (await eventsOf()).slice(2);
    expect(recorded.map(({ type }) => type)).toEqual([
      'treaty-action-recorded',
      'event-replaced',
      'treaty-action-recorded',
    ]);
    expect(recorded[1]?.data).toMatchObject({
      reason:
        "The depositary's table of 6 July 2013 shows that the deposit of 6 January 2002 (ratification) was notified on 1 February 2002.",
      with: { data: { kind: 'ratification', date: '2002-01-06', notifiedOn: '2002-02-01' } },
    });
    expect(await fed(Buffer.from([heading, ...rows].join('\n')), '2013-07-06')).toMatchObject({ events: 0 });
  });

  it('when both dates of one row changed so that neither can go first, then both are corrected all the same', async () => {
    await fed(csv('Arland,5 Jan 2001,5 Jan 2001'), '2013-06-06');
    const { accepted, findings } = await fed(csv('Arland,6 Jan 2001,6 Jan 2001'), '2013-07-06');
    expect({ accepted: accepted.length, despite: accepted.flatMap(({ despite }) => despite), findings }).toEqual({
      accepted: 2,
      despite: [],
      findings: [],
    });
  });

  it('when an organisation stands before its member in the table, then the member’s act goes first', async () => {
    const { accepted, findings } = await fed(
      csv('Union of Realms,5 Jan 2001,6 Jan 2002 AA', 'Arland,5 Jan 2001,6 Jan 2002'),
      '2013-07-06',
    );
    expect(findings).toEqual([]);
    expect(accepted.map(({ planned }) => `${planned.participant} ${planned.role}`)).toEqual([
      'AAA signature',
      'UNI signature',
      'AAA consent',
      'UNI consent',
    ]);
  });

  it.each([
    ['before-adoption', 'Arland,,1 Jan 2000 a'],
    ['already-bound', 'Arland,,1 Jan 2001 a 1 Jan 2002 a'],
    ['already-signed', 'Arland,1 Jan 2001 2 Jan 2001,'],
  ])(
    'when the field refuses an act as %s, then that is told with its line, and the others are recorded',
    async (code, row) => {
      const { accepted, findings } = await fed(csv('Borland,,7 Jan 2002 a', row), '2013-07-06');
      expect(accepted.map(({ planned }) => planned.participant)).toContain('BBB');
      expect(findings).toMatchObject([{ code, line: 3, participant: 'AAA' }]);
      expect(findings.map(({ detail }) => /event [0-9a-f-]{36}/.exec(detail))).toEqual([null]);
    },
  );

  it('when a protocol’s table is fed and none of its parent’s, then the rows are recorded despite that, and say so', async () => {
    await givenTreaty(`${id}-protocol`, id);
    const { events, findings } = await fed(csv('Arland,,6 Jan 2002 a'), '2013-07-06', { treaty: `${id}-protocol` });
    expect({ events, findings }).toEqual({ events: 3, findings: [] });
    expect((await eventsOf(`treaty/${id}-protocol`)).at(-1)).toMatchObject({
      data: {
        despite: ['parent-not-bound'],
        note: "Shown so in the depositary's table of 6 July 2013, although nothing was known then of who is bound by the parent treaty.",
      },
    });
  });

  it('when a protocol’s table shows one whom its parent’s does not, then its row waits for that', async () => {
    await givenTreaty(`${id}-protocol`, id);
    await fed(csv('Borland,,6 Jan 2002 a'), '2013-07-06');
    const table = csv('Arland,,6 Jan 2002 a');
    const first = await fed(table, '2013-07-06', { treaty: `${id}-protocol` });
    expect({ events: first.events, codes: first.findings.map(({ code }) => code) }).toEqual({
      events: 1,
      codes: ['parent-not-bound'],
    });
    await fed(csv('Arland,,6 Jan 2002 a', 'Borland,,6 Jan 2002 a'), '2013-07-07');
    expect(await fed(table, '2013-07-06', { treaty: `${id}-protocol` })).toMatchObject({ events: 3, findings: [] });
  });

  it('when someone is gone from a table that is said to be whole, then what tables showed of it is annulled', async () => {
    await fed(csv('Arland,,6 Jan 2002 a', 'Borland,,7 Jan 2002 a'), '2013-06-06');
    const partly = await fed(csv('Borland,,7 Jan 2002 a'), '2013-07-06');
    expect(partly).toMatchObject({ events: 1, findings: [{ code: 'row-missing', line: null, participant: 'AAA' }] });
    await fed(csv('Borland,,7 Jan 2002 a'), '2013-07-06', { whole: true });
    expect((await eventsOf()).at(-1)).toMatchObject({
      type: 'event-annulled',
      data: {
        reason:
          "The depositary's table showed 6 January 2002 (accession) on 6 June 2013 and does not show it on 6 July 2013.",
      },
    });
    expect(await fed(csv('Arland,,6 Jan 2002 a', 'Borland,,7 Jan 2002 a'), '2013-06-06')).toMatchObject({
      events: 0,
      findings: [],
      remarks: [{ code: 'seen-later' }],
    });
  });

  it('when it is only tried, then it tells all and records nothing', async () => {
    const before = await head();
    const { accepted, mark } = await fed(csv('Arland,,6 Jan 2002 a'), '2013-07-06', { dryRun: true });
    expect({ accepted: accepted.length, mark: mark?.name }).toEqual({ accepted: 1, mark: `untc-${id}-2013-07-06` });
    expect(await head()).toBe(before);
  });

  it('when a mark is asked for, then it is set though nothing changed, once, and never moves', async () => {
    await fed(csv('Arland,,6 Jan 2002 a'), '2013-07-06');
    const before = await head();
    const first = await fed(csv('Arland,,6 Jan 2002 a'), '2013-08-06', { mark: `${id}-august` });
    expect(first).toMatchObject({ events: 2, mark: { name: `${id}-august`, position: before + 1 } });
    expect(await fed(csv('Arland,,6 Jan 2002 a'), '2013-08-06', { mark: `${id}-august` })).toMatchObject({
      events: 0,
      mark: { position: before + 1 },
    });
    expect(await problemOf(fed(csv('Arland,,7 Jan 2002 a'), '2013-09-06', { mark: `${id}-august` }))).toBe(
      '409 mark-taken',
    );
    expect(await head()).toBe(before + 2);
    expect((await fed(csv('Arland,,8 Jan 2002 a'), '2013-07-06')).mark?.name).toBe(`untc-${id}-2013-07-06-2`);
  });

  it.each([
    ['422 not-a-status-table', Buffer.from('name,date\nArland,2002'), '2013-07-06'],
    ['422 not-a-status-table', Buffer.from([0x50, 0xff, 0xfe]), '2013-07-06'],
    ['422 not-a-status-table', Buffer.from('Participant,Signature\nArland,"x'), '2013-07-06'],
    ['422 not-a-status-table', Buffer.alloc(5 << 20, 'x'), '2013-07-06'],
    ['400 invalid-parameter', csv(), '2013-02-30'],
    ['400 invalid-parameter', csv(), '2999-01-01'],
  ])(
    'when it cannot be read at all, then it is refused (%s) and nothing recorded',
    async (problem, bytes, observed) => {
      const before = await head();
      expect(await problemOf(fed(bytes, observed))).toBe(problem);
      expect(await head()).toBe(before);
    },
  );

  describe('given the command line beside the service', () => {
    const foedera = (argv: readonly string[], environment = {}) =>
      runFoedera(app.config, [importTableCommand], argv, environment);
    function fileOf(bytes: Buffer): string {
      const file = join(folder, `${id}.csv`);
      writeFileSync(file, bytes);
      return file;
    }
    const asked = () => ['--treaty', id, '--observed', '2013-07-06'];

    it('when a table is fed, then it says in words what was recorded, and the service knows it', async () => {
      const before = await head();
      const { code, out, err } = await foedera([
        'import-table',
        fileOf(csv('Arland,5 Jan 2001,6 Jan 2002', 'Borland,,7 Jan 2002 a')),
        ...asked(),
      ]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe(
        [
          `${id}, table observed on 2013-07-06: 2 rows, 0 acts as known.`,
          '  added: signature of 5 January 2001, Arland (AAA)',
          '  added: ratification of 6 January 2002, Arland (AAA)',
          '  added: accession of 7 January 2002, Borland (BBB)',
          `3 acts added, 0 corrected, 0 findings. 5 events recorded, the last at position ${String(before + 5)}. The mark untc-${id}-2013-07-06 names position ${String(before + 4)}.`,
          '',
        ].join('\n'),
      );
      expect(await eventsOf()).toMatchObject([{ actor: 'import-table' }, {}, {}]);
      const again = await foedera([
        'import-table',
        fileOf(csv('Arland,5 Jan 2001,6 Jan 2002', 'Borland,,7 Jan 2002 a')),
        ...asked(),
      ]);
      expect(again).toEqual({
        code: 0,
        err: '',
        out: `${id}, table observed on 2013-07-06: 2 rows, 3 acts as known.\nNothing was recorded: 0 acts added, 0 corrected, 0 findings.\n`,
      });
    });

    it('when rows cannot be taken over, then they are told on stderr with their lines, and the exit code is 3', async () => {
      const { code, out, err } = await foedera([
        'import-table',
        fileOf(csv('Arland,,6 Jan 2002 a', 'Oarland,,6 Jan 2002 a', 'Borland,,7 Jan 2002 q')),
        ...asked(),
      ]);
      expect(code).toBe(3);
      expect(out).toContain('1 act added, 0 corrected, 2 findings. 3 events recorded');
      expect(err.split('\n').map((line) => /^line \d+: [a-z-]+ "[^"]+"\./.exec(line)?.[0])).toEqual([
        'line 3: unknown-name "Oarland".',
        'line 4: unknown-code "7 Jan 2002 q".',
        undefined,
      ]);
    });

    it('when asked for JSON, then it has every change and finding', async () => {
      await foedera(['import-table', fileOf(csv('Arland,,6 Jan 2002 a', 'Borland,,7 Jan 2002 a')), ...asked()]);
      const changed = csv(
        'Arland,,8 Jan 2002 a',
        'Nowhere,,8 Jan 2002 a',
        'St. Cora,,9 Jan 2002 a',
        'Borland,,7 Jan 2002 a',
      );
      const { code, out, err } = await foedera([
        'import-table',
        fileOf(changed),
        '--treaty',
        id,
        '--observed',
        '2013-08-06',
        '--mark',
        `${id}-later`,
        '--json',
      ]);
      expect({ code, err }).toEqual({ code: 3, err: '' });
      expect(JSON.parse(out)).toEqual({
        treaty: id,
        observedOn: '2013-08-06',
        dryRun: false,
        rows: 4,
        added: [{ line: 4, participant: 'CCC', name: 'St. Cora', kind: 'accession', date: '2002-01-09', despite: [] }],
        corrected: [
          {
            line: 2,
            participant: 'AAA',
            name: 'Arland',
            event: (await eventsOf())[0]?.eventId,
            despite: [],
            was: { kind: 'accession', date: '2002-01-06' },
            now: { kind: 'accession', date: '2002-01-08' },
          },
        ],
        unchanged: 1,
        registrationCorrected: false,
        findings: [
          {
            code: 'unknown-name',
            count: 1,
            sentence: expect.stringContaining('the English name "Nowhere"'),
            rows: [{ line: 3, participant: null, read: 'Nowhere', detail: expect.stringContaining('English name') }],
          },
        ],
        remarks: [],
        events: 4,
        position: await head(),
        mark: { name: `${id}-later`, position: (await head()) - 1 },
        summary: expect.stringContaining('1 act added, 1 corrected, 1 finding.'),
      });
    });

    it('when there are many changes, then twenty are told and the rest counted', async () => {
      const names = Array.from({ length: 12 }, (_, nth) => `Land ${String.fromCharCode(65 + nth)}`);
      for (const [nth, en] of names.entries())
        await post('/v1/participants', { code: `X${String(nth)}`, kind: 'state', names: [{ names: { en } }] });
      const rows = names.map((name) => `${name},5 Jan 2001,6 Jan 2002`);
      const { out } = await foedera(['import-table', fileOf(csv(...rows)), ...asked()]);
      expect(out.match(/^ {2}added: /gm)).toHaveLength(20);
      expect(out).toContain('… and 4 more changes');
    });

    it('when many rows are gone, then one sentence says it of all, and --all tells each with all its acts', async () => {
      const names = Array.from({ length: 22 }, (_, nth) => `Isle ${String.fromCharCode(65 + nth)}`);
      for (const [nth, en] of names.entries())
        await post('/v1/participants', { code: `I${String(nth)}`, kind: 'state', names: [{ names: { en } }] });
      await fed(csv(...names.map((name) => `${name},5 Jan 2001,6 Jan 2002`)), '2013-06-06');
      const missing = ['import-table', fileOf(csv('Arland,5 Jan 2001,6 Jan 2002')), ...asked()];
      const { code, out, err } = await foedera([...missing, '--dry-run']);
      expect(code).toBe(3);
      expect(err.split('\n')).toEqual([
        '22 places: row-missing. The table has no row of participants whose acts the ledger knows. If it is whole, say so with --whole; else look at the page.',
        '  I0; I1; I10; I11; I12 and 17 more (--all tells each)',
        '',
      ]);
      expect(out).toContain('1 finding in 22 places.');
      const told = (await foedera([...missing, '--all'])).err;
      expect(told.match(/The table has no row of Isle/g)).toHaveLength(22);
      expect(told).toContain(
        'The table has no row of Isle A, and the ledger knows its signature of 5 January 2001 and ratification of 6 January 2002.',
      );
    });

    it.each([
      [2, ['--observed', '2013-07-06'], '--treaty'],
      [2, ['--treaty', 'x'], '--observed'],
      [2, ['--treaty', 'x', '--observed', 'yesterday'], 'yesterday'],
      [5, ['--treaty', 'nowhere', '--observed', '2013-07-06'], 'nowhere'],
    ])('when it is not asked rightly, then exit code %d', async (expected, options, word) => {
      const { code, out, err } = await foedera(['import-table', fileOf(csv('Arland,,6 Jan 2002 a')), ...options]);
      expect({ code, out }).toEqual({ code: expected, out: '' });
      expect(err).toContain(word);
    });

    it('when the file is missing, no table, or the ledger elsewhere does not answer, then it says so', async () => {
      expect(await foedera(['import-table', join(folder, 'nothing.csv'), ...asked()])).toMatchObject({
        code: 5,
        out: '',
      });
      expect(await foedera(['import-table', fileOf(Buffer.from('a,b')), ...asked()])).toMatchObject({
        code: 3,
        out: '',
        err: expect.stringContaining('no such heading'),
      });
      expect(
        await foedera(['import-table', fileOf(csv('Arland,,6 Jan 2002 a')), ...asked(), '--mark', 'Not a Mark']),
      ).toMatchObject({
        code: 2,
        out: '',
      });
      const elsewhere = await foedera(['import-table', fileOf(csv()), ...asked()], {
        FOEDERA_SERVER: 'http://127.0.0.1:1',
      });
      expect(elsewhere).toMatchObject({ code: 6, err: expect.stringContaining('cannot be reached') });
    });
  });
});
