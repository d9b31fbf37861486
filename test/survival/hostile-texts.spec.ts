/**
 * Goal: a text that is not what it seems is refused where it stands; one that is merely strange (SQL, formulas, other
 * scripts) is recorded as the text it is and comes out harmless.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { accession, state, treaty } from './bodies.js';
import { faults, GOOD, problem, Target } from './target.js';

describe('a service that is sent hostile texts', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterEach(() => target.expectUnharmed());
  afterAll(() => target.stop());

  describe('texts that are not what they seem', () => {
    const TRICKS: readonly (readonly [string, string])[] = [
      ['an override of direction', 'Ecuador\u202Erodauce'],
      ['an isolate', 'Ecuador\u2066'],
      ['a mark of direction', '\u200FEcuador'],
      ['a zero-width space', 'Ecua\u200Bdor'],
      ['a joiner', 'Ecua\u200Ddor'],
      ['a byte order mark', '\uFEFFEcuador'],
      ['decomposed letters', 'Co\u0302te d’Ivoire'],
      ['NUL', 'Ecuador\u0000'],
      ['an escape sequence', '\u001b[31mEcuador'],
      ['a line separator', 'Ecuador\u2028'],
      ['tags', 'Ecuador\u{e0041}'],
      ['half of a pair', 'Ecuador\ud800'],
      ['the other half', '\udfffEcuador'],
    ];

    it.each(TRICKS)('are refused in every field: %s', async (_, text) => {
      expect(
        await faults(
          target.action({ ...GOOD.action, note: text, ref: text, text, territory: text, source: { document: text } }),
        ),
      ).toEqual(['/note', '/ref', '/source/document', '/territory', '/text']);
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, title: text, depositary: text }))).toEqual([
        '/depositary',
        '/title',
      ]);
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, references: { mtdsg: text } }))).toEqual([
        '/references/mtdsg',
      ]);
      expect(
        await faults(target.post('/v1/participants', { ...GOOD.state, names: [{ names: { en: text } }] })),
      ).toEqual(['/names/0/names/en']);
      expect(await faults(target.post('/v1/participants', { ...GOOD.state, code: text }))).toEqual(['/code']);
      const claim = { id: 'a', where: text, quantity: text, value: '1', note: text };
      const statement = { id: 's', title: 'Report', published: '2001-01-01', claims: [claim] };
      expect(await faults(target.post('/v1/statements', statement))).toEqual([
        '/claims/0/note',
        '/claims/0/quantity',
        '/claims/0/where',
      ]);
      expect(await faults(target.post('/v1/marks', { name: text }))).toEqual(['/name']);
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, id: text }))).toEqual(['/id']);
    });

    it.each([
      'unc\u0430c',
      'uncac\u200b',
      'UNCAC',
      'ｕｎｃａｃ',
      'uncac ',
      '../uncac',
      'uncac/actions',
      'uncac%00',
      '-uncac',
      'u'.repeat(65),
      '',
    ])('are no ids of treaties: %j', async (id) => {
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, id }))).toEqual(['/id']);
      if (id === '' || id.startsWith('..')) return;
      problem(await target.get(`/v1/treaties/${encodeURIComponent(id)}/status`), 404, 'unknown-treaty');
    });

    it('are refused when they are too long to be what they are', async () => {
      const long = 'x'.repeat(250_000);
      expect(await faults(target.action({ ...GOOD.action, note: long, ref: long, text: long }))).toEqual([
        '/note',
        '/ref',
        '/text',
      ]);
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, title: long }))).toEqual(['/title']);
    });
  });

  describe('texts that are strange but true', () => {
    const SQL = `'; DROP TABLE events; --`;
    /** A ratification that was accepted although it has no signature: the status table shows its note. */
    const NOTED = { kind: 'ratification', date: '2004-04-04', despite: ['not-signed'] };
    const FORMULAS = ['=HYPERLINK("https://evil.example","see")', '+1', '-1', '@x', '=1+1|cmd', '＝1+1'];

    it('with SQL in every field are recorded as they are, or refused for what they are not', async () => {
      for (const name of ['code', 'kind'] as const)
        problem(await target.post('/v1/participants', { ...GOOD.state, [name]: SQL }), 400, 'invalid-body');
      problem(await target.post('/v1/treaties', { ...GOOD.treaty, id: SQL }), 400, 'invalid-body');
      problem(await target.post('/v1/treaties', { ...GOOD.treaty, openTo: SQL }), 400, 'invalid-body');
      problem(await target.action({ ...GOOD.action, date: SQL }), 400, 'invalid-body');
      problem(await target.post('/v1/marks', { name: SQL }), 400, 'invalid-body');
      problem(await target.get(`/v1/activity?from=${encodeURIComponent(SQL)}&to=2005-01-01`), 400, 'invalid-parameter');
      const participant = {
        ...state('SQL'),
        names: [{ names: { en: SQL, fr: SQL } }],
        ref: SQL,
        source: { document: SQL },
      };
      expect((await target.post('/v1/participants', participant)).status).toBe(201);
      const registered = {
        ...treaty('sql'),
        title: SQL,
        depositary: SQL,
        references: { mtdsg: SQL },
        ref: SQL,
        source: { document: SQL },
      };
      expect((await target.post('/v1/treaties', registered)).status).toBe(201);
      const told = { text: SQL, occasion: SQL, note: SQL, ref: SQL, source: { document: SQL } };
      const recorded = { ...NOTED, participant: 'SQL', ...told };
      expect(
        (await target.post('/v1/treaties/sql/actions', recorded, { 'idempotency-key': `';DROP-TABLE-events;--` }))
          .status,
      ).toBe(201);
      await target.accept();
      const { body } = await target.get('/v1/treaties/sql/status?asOf=2005-01-01');
      expect(body).toMatchObject({ title: SQL, participants: [{ code: 'SQL', name: SQL, notes: [{ note: SQL }] }] });
      expect((await target.post('/v1/treaties/sql/actions', recorded)).status).toBe(200);
    });

    it('that a spreadsheet would run come out of CSV as text', async () => {
      for (const [index, text] of FORMULAS.entries()) {
        const code = `F0${String(index)}`;
        const participant = { ...state(code), names: [{ names: { en: text } }] };
        expect((await target.post('/v1/participants', participant)).status).toBe(201);
        expect((await target.post('/v1/treaties', { ...treaty(`formula-${String(index)}`), title: text })).status).toBe(
          201,
        );
        const note = index === 0 ? `\t${text}` : `${text}\tand\n${text}`;
        expect(
          (await target.post('/v1/treaties/formula-0/actions', { ...NOTED, participant: code, note })).status,
        ).toBe(201);
      }
      await target.accept();
      const tables = [
        '/v1/treaties/formula-0/status.csv?asOf=2005-01-01',
        '/v1/treaties.csv?asOf=2005-01-01',
        '/v1/participants.csv?asOf=2005-01-01',
        '/v1/treaties/formula-0/history.csv',
        '/v1/activity.csv?from=2004-01-01&to=2005-01-01',
      ];
      for (const path of tables) {
        const answer = await target.get(path);
        expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
          path,
          200,
          expect.stringMatching(/^text\/csv/),
        ]);
        const cells = parse(answer.text, { relax_column_count: true }).flat();
        // A number below zero is a number to a spreadsheet: nothing runs.
        const runs = (cell: string): boolean => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-\d+(\.\d+)?$/.test(cell);
        expect([path, cells.filter(runs)]).toEqual([path, []]);
      }
      const status = await target.get('/v1/treaties/formula-0/status?asOf=2005-01-01');
      const names = (status.body['participants'] as readonly { readonly name: string }[]).map(({ name }) => name);
      expect(names.toSorted()).toEqual(FORMULAS.toSorted());
    });

    it('of delays beyond the end of the calendar end with it', async () => {
      const last = { id: 'last', title: 'Last', adopted: '0001-01-01', ref: null };
      const clauses = {
        entryIntoForce: { when: { instruments: { count: 1 } }, then: { years: 100_000 } },
        withdrawal: { then: { months: 100_000 } },
      };
      expect((await target.post('/v1/treaties', { ...last, ...clauses })).status).toBe(201);
      for (const body of [
        accession('ECU', '0001-01-01'),
        { ...accession('CIV', '2004-02-29'), effective: '9999-12-31' },
      ]) {
        expect((await target.post('/v1/treaties/last/actions', body)).status).toBe(201);
      }
      await target.accept();
      expect((await target.get('/v1/treaties/last/entry-into-force?asOf=9999-12-31')).body).toMatchObject({
        date: '9999-12-31',
      });
      for (const path of [
        'status?asOf=9999-12-31',
        'status?asOf=0001-01-01',
        'counts?from=0001-01-01&to=9999-12-31',
        'history',
      ]) {
        expect([path, (await target.get(`/v1/treaties/last/${path}`)).status]).toEqual([path, 200]);
      }
    });

    it('in other scripts are recorded letter for letter', async () => {
      const names = {
        en: 'Türkiye',
        fr: 'Côte d’Ivoire',
        ru: 'Российская Федерация',
        ar: 'الاتحاد الأوروبي',
        zh: '中国',
        es: 'España 🇪🇸'.normalize('NFC'),
      };
      const body = { ...state('UNI'), names: [{ names }] };
      expect((await target.post('/v1/participants', body)).status).toBe(201);
      await target.accept();
      expect(JSON.stringify((await target.get('/v1/participants/UNI')).body)).toContain(JSON.stringify(names.ar));
    });
  });
});
