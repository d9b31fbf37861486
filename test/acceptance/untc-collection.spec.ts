/**
 * Goal: the dates of entry into force that the depositary gives for 88 treaties, from the acts of its tables and of the
 * States that are gone, each by the clause of its text: imported as a file of recordings, asked for over HTTP. What is
 * expected was read in the tables, none of it in our output.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collection, type Summary } from '../../bench/collection/convert.mjs';
import { readTables, TABLES, type Row, type Tables } from '../../bench/collection/tables.mjs';
import { participantsNamed } from '../../src/domain/participants/by-english-name.js';
import { TREATY_INITIAL, withAct } from '../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../src/domain/treaty/reading/interpret.js';
import { RecordingsImport, type RecordingsTally } from '../../src/interchange/recordings-import.js';
import { linesOf, type ParticipantLine } from '../events/lines.js';
import { describeWith } from '../house/needs.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** Treaties whose date of entry into force cannot be computed from what is at hand, and why. */
const NOT_REPRODUCED: Readonly<Record<string, string>> = {
  '27-1-a':
    'needs the UN scale of assessments for 1986 to 1988, of which no copy was found, and who lay in the area of EMEP',
};

/** Treaties whose plain count does not give the official date: by the clause of their text. */
const BY_THEIR_TEXT = ['4-5', '4-15-a', '14-3', '27-2-a', '27-2-b', '27-7-a'];

const NOTHING: Tables = { actions: [], treaties: [], former: [], rules: [] };
const tables = existsSync(TABLES) ? asFarAsNeeded(readTables(TABLES)) : NOTHING;
const participants = linesOf<ParticipantLine>('participants/participants.ndjson');
const register = new Map(participants.map((line) => [line.code, line]));
const law = { participantsNamed, interpret, withAct, TREATY_INITIAL };

/**
 * Without the acts that came after the day a treaty entered into force: none of them can move it, and half as many take
 * half the time.
 */
function asFarAsNeeded(all: Tables): Tables {
  const last = new Map(all.rules.map(({ mtdsg, official_eif: official }) => [mtdsg, official]));
  return { ...all, actions: all.actions.filter(({ treaty, date = '' }) => date <= (last.get(treaty) ?? '')) };
}

interface Verdict {
  state: string;
  date: string | null;
  conditionMetOn: string | null;
  decisive: string[];
  computed: string | null;
  declared: string | null;
  explanation: string;
}

/** Who the table says was decisive: codes, and how many. The longest list is cut off in the middle of its last name. */
function decisiveIn({ decisive = '', same_day: howMany = '' }: Row): { codes: string[]; howMany: number } {
  const names = decisive.split('; ');
  const whole = names.length === Number(howMany) ? names : names.slice(0, -1);
  return { codes: whole.flatMap((name) => participantsNamed(register, name)), howMany: Number(howMany) };
}

describe('given rows as such tables have them', () => {
  const treaty = {
    treaty: '99-1',
    mtdsg_no: 'XCIX-1',
    chapter_no: '99',
    title: 'A Convention*',
    adoption_date: '1970-01-01',
  };
  const row = (participant: string, role: string, action: string, date: string, also: Row = {}): Row => ({
    treaty: '99-1',
    participant,
    role,
    action,
    code: '',
    date,
    withdrawn_by_2013_06: '',
    ...also,
  });
  const converted = (...actions: Row[]) =>
    collection({ tables: { ...NOTHING, treaties: [treaty], actions }, participants, law });
  const actionsOf = (...actions: Row[]) => converted(...actions).lines.filter(({ record }) => record === 'action');

  it('when a heading or a name is not known, or a day is missing, then the row is set aside under its reason', () => {
    const { lines, summary } = converted(
      row('Norway', 'consent', 'Handshake', '1971-01-01'),
      row('Atlantis', 'consent', 'Ratification', '1971-01-01'),
      row('Norway', 'signature', 'Signature', ''),
      row('Norway', 'signature', 'Signature', '1970-02-01'),
    );
    expect(summary.rows.acts).toBe(4);
    expect(summary.setAside).toEqual([
      ['no kind of act for the heading "Handshake" (consent)', 1],
      ['no participant "Atlantis" in the register', 1],
      ['no day in the row ("")', 1],
    ]);
    expect(lines.slice(participants.length)).toMatchObject([
      {
        record: 'treaty',
        id: 'untc-99-1',
        title: 'A Convention',
        adopted: '1970-01-01',
        references: { mtdsg: 'XCIX-1' },
      },
      {
        record: 'action',
        treaty: 'untc-99-1',
        kind: 'signature',
        participant: 'NOR',
        date: '1970-02-01',
        ref: 'untc/99-1/Norway/signature',
      },
      { record: 'coverage', treaty: 'untc-99-1', state: 'complete', through: '2014-07-10' },
      { record: 'coverage', treaty: 'untc-99-1', state: 'complete', through: '2013-06-30' },
    ]);
  });

  it('when the field would refuse an act, then it is recorded despite just that, with a note; other acts are recorded plainly', () => {
    const acts = actionsOf(
      row('Norway', 'consent', 'Ratification', '1971-01-01'),
      row('Norway', 'signature', 'Signature', '1970-02-01'),
      row('Sweden', 'consent', 'Acceptance', '1971-01-02', { code: 'A' }),
      row('Denmark', 'consent', 'Accession', '1969-12-31', { code: 'a' }),
    );
    expect(acts.map(({ participant, kind, despite, note }) => [participant, kind, despite, typeof note])).toEqual([
      ['DNK', 'accession', ['before-adoption'], 'string'],
      ['NOR', 'signature', undefined, 'undefined'],
      ['NOR', 'ratification', undefined, 'undefined'],
      ['SWE', 'acceptance', ['not-signed'], 'string'],
    ]);
  });

  it('when a heading joins several ways of consenting, then the act is a consent to be bound, and the heading stands in its note', () => {
    const heading = 'Definitive signature of the Protocol / Acceptance of the Protocol';
    const [act] = actionsOf(row('Norway', 'consent', heading, '1971-01-01'));
    expect(act).toMatchObject({ kind: 'consent-to-be-bound', note: expect.stringContaining(`"${heading}"`) });
  });

  it('when a row stands in brackets, then the deposit is recorded, and after it a withdrawal whose day is not known', () => {
    const { lines, summary } = converted(
      row('Norway', 'consent', 'Accession', '1971-01-01', { code: 'a', withdrawn_by_2013_06: '1' }),
    );
    expect(lines.filter(({ record }) => record === 'action')).toMatchObject([
      { kind: 'accession', date: '1971-01-01' },
      {
        kind: 'withdrawal',
        notBefore: '1971-01-02',
        date: '2013-06-30',
        effective: '2013-06-30',
        note: expect.stringContaining('In brackets in the table of June 2013'),
      },
    ]);
    expect(summary.lines).toMatchObject({ actions: 1, withdrawals: 1 });
    expect(summary.remarks.flat()).toContain('in brackets: withdrawn by June 2013, on a day not known');
  });
});

describeWith(
  'the folder ../shared beside the project',
  'given the acts of the 88 treaties whose rule is known, imported',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'foedera-collection-spec-'));
    let app: TestApp;
    let summary: Summary;
    let tally: RecordingsTally;

    beforeAll(async () => {
      const only = new Set(tables.rules.map(({ mtdsg = '' }) => mtdsg));
      const converted = collection({ tables, participants, law, only });
      summary = converted.summary;
      const file = join(folder, 'untc.ndjson');
      writeFileSync(file, converted.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      app = await startTestApp();
      const rejected: unknown[] = [];
      tally = await app.app.get(RecordingsImport, { strict: false }).record(file, {
        actor: 'import',
        keepGoing: false,
        onRejected: ({ line, reason }) => void rejected.push({ line, reason }),
      });
      expect(rejected).toEqual([]);
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await app.stop();
    });

    async function verdictOn(treaty: string, asOf = '2015-12-31'): Promise<Verdict> {
      const answer = await app.inject({
        method: 'GET',
        url: `/v1/treaties/untc-${treaty}/entry-into-force?asOf=${asOf}`,
      });
      if (answer.statusCode !== 200) throw new Error(`${treaty}: ${String(answer.statusCode)} ${answer.body}`);
      return JSON.parse(answer.body) as Verdict;
    }

    it('then every row of these treaties is recorded, none set aside', () => {
      const ours = (rows: readonly Row[]) =>
        rows.filter(({ treaty }) => tables.rules.some(({ mtdsg }) => mtdsg === treaty)).length;
      expect(summary.setAside).toEqual([]);
      expect(summary.lines.treaties).toBe(88);
      expect(summary.lines.actions).toBe(ours(tables.actions) + ours(tables.former));
      const { actions, withdrawals, declarations, coverage } = summary.lines;
      expect(tally.recorded).toBe(participants.length + 88 + actions + withdrawals + declarations + coverage);
    });

    describe('when asked on 2015-12-31 whether it is in force', () => {
      for (const row of tables.rules.filter(({ agree }) => agree === 'yes')) {
        const { mtdsg = '', title = '', official_eif: official = '', nth_date: met = '' } = row;
        it(`then ${mtdsg} (${title}) is since ${official}, its condition met on ${met}`, async () => {
          const { state, date, conditionMetOn, decisive } = await verdictOn(mtdsg);
          expect({ state, date, conditionMetOn }).toEqual({ state: 'in-force', date: official, conditionMetOn: met });
          const { codes, howMany } = decisiveIn(row);
          expect(decisive).toHaveLength(howMany);
          expect(decisive).toEqual(expect.arrayContaining(codes));
        });
      }

      it('then the Optional Protocol to the ICCPR (4-5), ready in March 1974, is since 1976-03-23, when the Covenant entered into force', async () => {
        const expected = { date: '1976-03-23', conditionMetOn: '1973-12-12', decisive: ['MUS'] };
        expect(await verdictOn('4-5')).toMatchObject(expected);
        expect(await verdictOn('4-4')).toMatchObject({ date: '1976-03-23' });
      });

      it('then the Optional Protocol to the CRPD (4-15-a), ready in March 2008, is since 2008-05-03, when the Convention entered into force', async () => {
        expect(await verdictOn('4-15-a')).toMatchObject({
          date: '2008-05-03',
          conditionMetOn: '2008-02-08',
          decisive: ['GIN'],
        });
      });

      it('then the Rome Convention (14-3) is since 1964-05-18 as the depositary declared, and the computed day before it is shown as well', async () => {
        const verdict = await verdictOn('14-3');
        const expected = {
          date: '1964-05-18',
          declared: '1964-05-18',
          computed: '1964-05-17',
          conditionMetOn: '1964-02-17',
          decisive: ['MEX'],
        };
        expect(verdict).toMatchObject(expected);
        expect(verdict.explanation).toContain('17 May 1964');
        expect(verdict.explanation).toContain('18 May 1964');
      });

      it('then the London Amendment (27-2-b) is since 1992-08-10, as the EC is not additional to its members', async () => {
        expect(await verdictOn('27-2-b')).toMatchObject({
          date: '1992-08-10',
          conditionMetOn: '1992-05-12',
          decisive: ['ZAF'],
        });
      });

      it('then the Montreal Protocol (27-2-a) is since its fixed day, 1989-01-01: eleven instruments, two thirds of the consumption, the Convention', async () => {
        // Before that day 53 per cent; then the Community and seven of its members deposited, which carries it past two
        // thirds.
        expect(await verdictOn('27-2-a')).toMatchObject({
          state: 'in-force',
          date: '1989-01-01',
          conditionMetOn: '1988-12-16',
        });
        expect(await verdictOn('27-2-a', '1988-12-01')).toMatchObject({ state: 'pending', date: null });
      });

      it('then the Kyoto Protocol (27-7-a) is since 2005-02-16, by the instrument of the Russian Federation', async () => {
        expect(await verdictOn('27-7-a')).toMatchObject({
          date: '2005-02-16',
          conditionMetOn: '2004-11-18',
          decisive: ['RUS'],
        });
      });

      it.each(Object.entries(NOT_REPRODUCED))(
        'then %s is in force only as the depositary declared, as its clause %s',
        async (treaty) => {
          const official = tables.rules.find(({ mtdsg }) => mtdsg === treaty)?.['official_eif'];
          expect(await verdictOn(treaty)).toMatchObject({
            date: official,
            declared: official,
            computed: null,
            conditionMetOn: null,
          });
        },
      );

      it('then every treaty whose plain count does not give the official date is among these', () => {
        const others = tables.rules.filter(({ agree }) => agree !== 'yes').map(({ mtdsg }) => mtdsg);
        expect([...BY_THEIR_TEXT, ...Object.keys(NOT_REPRODUCED)].sort()).toEqual(others.sort());
        expect(others).toHaveLength(7);
      });
    });
  },
);
