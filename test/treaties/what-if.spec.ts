/**
 * Goal: what if is asked over HTTP and on the command line, with the same answer; it needs no key, refuses what
 * recording refuses, and records nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryIntoForceCommand } from '../../src/treaties/entry-into-force/entry-into-force.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { loadHistories } from '../support/histories.js';
import { Client } from './treaty-facts.js';

const UNCAC = '/v1/treaties/uncac/entry-into-force';
const ECUADOR = { participant: 'ECU', date: '2005-09-15' };

describe('given the shipped histories, and a key for writes', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startTestApp({ key: 'secret' });
    client = new Client(app);
    await loadHistories(app);
  });
  afterAll(() => app.stop());

  const ask = (body: object, address = `${UNCAC}/what-if`) => client.post(address, body);

  describe('when Ecuador is supposed to deposit in September 2005, as of the day of the report A/60/131', () => {
    const question = { asOf: '2005-07-25', deposits: [ECUADOR], inForceBy: '2005-12-31' };

    it('then the Convention enters into force on 14 December 2005, and the condition must be met by 2 October', async () => {
      const { status, body } = await ask(question);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        treaty: 'uncac',
        asOf: '2005-07-25',
        hypothetical: true,
        state: 'date-fixed',
        date: '2005-12-14',
        decisive: ['ECU'],
        conditionMetOn: '2005-09-15',
        latestDeposit: '2005-10-02',
        inForceBy: '2005-12-31',
        missing: [],
        smallestSets: [],
        supposed: [{ kind: 'ratification', participant: 'ECU', date: '2005-09-15', effective: null }],
      });
      expect(body.proof).toHaveLength(30);
      expect(body.explanation).toContain(
        'If Ecuador deposits its ratification on 15 September 2005, the treaty enters into force on 14 December 2005.',
      );
    });

    it('then the answer has every member of the answer without suppositions, and its permalink leads to that', async () => {
      const { body } = await ask(question);
      const { body: plain } = await client.get(body.permalink);
      expect(plain).toMatchObject({ state: 'pending', date: null, asOf: '2005-07-25', at: body.at });
      expect(Object.keys(body)).toEqual(expect.arrayContaining(Object.keys(plain)));
    });

    it('then it is the same as of a position, an instant and the head', async () => {
      const head = await client.head();
      const byDefault = (await ask(question)).text;
      for (const at of [head, String(head), new Date().toISOString()])
        expect((await ask({ ...question, at })).text).toBe(byDefault);
      expect((await ask({ ...question, at: head + 1 })).body.code).toBe('position-not-reached');
      expect((await ask({ ...question, at: 'nomark' })).body.code).toBe('unknown-mark');
    });

    it('then it comes as a table and as lines too', async () => {
      const csv = await client.post(`${UNCAC}/what-if`, question, { accept: 'text/csv' });
      expect(csv.text).toContain('30,ECU,Ecuador,ratification,2005-09-15,true,');
      expect(csv.text).toContain('/deposits/0');
      const lines = await client.post(`${UNCAC}/what-if`, question, { accept: 'application/x-ndjson' });
      expect(lines.text.trim().split('\n')).toHaveLength(30);
    });
  });

  it('when nothing is supposed, then the answer is that of today with what is missing', async () => {
    const { body } = await ask({});
    const { body: plain } = await client.get(UNCAC);
    expect(body).toMatchObject({
      hypothetical: true,
      supposed: [],
      latestDeposit: null,
      date: plain.date,
      explanation: plain.explanation,
    });
  });

  it('when a protocol is asked about, then what was done later under its parent is not known either', async () => {
    const address = '/v1/treaties/untoc-firearms/entry-into-force/what-if';
    // Ecuador ratified UNTOC on 17 September 2002.
    const deposits = [{ participant: 'ECU', date: '2003-12-01' }];
    expect((await ask({ asOf: '2002-09-16', deposits }, address)).body).toMatchObject({
      code: 'parent-not-bound',
      pointer: '/deposits/0',
    });
    expect((await ask({ asOf: '2002-09-17', deposits }, address)).status).toBe(200);
  });

  it('when a withdrawal is supposed before the condition was met, then the treaty waits for the next instrument', async () => {
    const { body } = await ask({ asOf: '2005-12-31', withdrawals: [{ participant: 'KEN', date: '2005-09-01' }] });
    expect(body).toMatchObject({
      date: '2005-12-15',
      supposed: [{ kind: 'instrument-withdrawal', participant: 'KEN' }],
    });
  });

  it('when a share of weights is missing, then it is told who could complete it', async () => {
    const key = { authorization: 'Bearer secret' };
    const carbon = {
      id: 'carbon',
      title: 'Treaty on carbon',
      adopted: '1997-12-11',
      weights: { emissions: { values: { RUS: '17.4', USA: '36.1', JPN: '8.5', DEU: '7.4' }, total: '100' } },
      entryIntoForce: { when: { share: { of: 'emissions', atLeast: '0.25' } }, then: { days: 90 } },
    };
    expect((await client.post('/v1/treaties', carbon, key)).status).toBe(201);
    // With Japan's 8.5 per cent 16.5 are missing: Germany has too little, and who has enough needs nobody beside.
    const { body } = await ask(
      { deposits: [{ participant: 'JPN', date: '2002-06-04' }] },
      '/v1/treaties/carbon/entry-into-force/what-if',
    );
    expect(body).toMatchObject({
      state: 'pending',
      smallestSets: [{ condition: 'share', of: 'emissions', missing: '0.165', sets: [['RUS'], ['USA']], more: false }],
    });
    expect(body.explanation).toContain(
      'would be completed by Russian Federation alone, or United States of America alone.',
    );
  });

  describe('when it is refused', () => {
    it.each([
      [{ deposits: [{ participant: 'ZZZ', date: '2005-09-15' }] }, 'unknown-participant', '/deposits/0'],
      [{ deposits: [ECUADOR, { participant: 'KEN', date: '2005-09-15' }] }, 'already-bound', '/deposits/1'],
      [{ deposits: [{ participant: 'KAZ', date: '2005-09-15', kind: 'ratification' }] }, 'not-signed', '/deposits/0'],
      [{ withdrawals: [{ participant: 'ECU', date: '2005-09-15' }] }, 'not-bound', '/withdrawals/0'],
      [
        { withdrawals: [{ participant: 'KEN', kind: 'withdrawal', date: '2005-09-15' }] },
        'withdrawal-not-open',
        '/withdrawals/0',
      ],
    ])('then %j is %s, and its place is told', async (body, code, pointer) => {
      const reply = await ask({ asOf: '2005-07-25', ...body });
      expect(reply.status).toBe(422);
      expect(reply.body).toMatchObject({ code, pointer });
      expect(reply.body.detail).not.toContain('despite');
    });

    it.each<[object, string[]]>([
      [{ asOf: '2005-02-30' }, ['/asOf']],
      [{ inForceBy: 'soon', at: -1 }, ['/at', '/inForceBy']],
      [
        { deposits: [{ participant: 'ecu', date: '2005-13-01', kind: 'signature' }] },
        ['date', 'kind', 'participant'].map((x) => `/deposits/0/${x}`),
      ],
      [{ deposits: [ECUADOR, null] }, ['/deposits/1']],
      [{ deposits: 'ECU' }, ['/deposits']],
      [{ withdrawals: [{ participant: 'ECU', date: '2005-09-15', effective: 'later' }] }, ['/withdrawals/0/effective']],
      [{ deposits: [{ ...ECUADOR, despite: ['not-signed'] }], surprise: 1 }, ['/deposits/0/despite', '/surprise']],
      [{ deposits: Array.from({ length: 301 }, () => ECUADOR) }, ['/deposits']],
      [{ withdrawals: Array.from({ length: 301 }, () => ECUADOR) }, ['/withdrawals']],
    ])('then the places that are wrong in it are told (%#)', async (body, pointers) => {
      const reply = await ask(body);
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body']);
      expect(reply.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    });

    it('then an unknown treaty and a parameter of the address are told as well', async () => {
      expect((await ask({}, '/v1/treaties/nowhere/entry-into-force/what-if')).body.code).toBe('unknown-treaty');
      expect((await ask({}, `${UNCAC}/what-if?asOf=2005-07-25`)).body).toMatchObject({
        code: 'invalid-parameter',
        parameter: 'asOf',
      });
    });
  });

  it('when as many as allowed are supposed, then it is answered', async () => {
    const { body } = await client.get('/v1/participants?asOf=2003-11-01');
    const all = body.participants as unknown as { code: string; kind: string; exists: boolean }[];
    const deposits = all
      .filter(({ kind, exists }) => kind === 'state' && exists)
      .map(({ code }) => ({ participant: code, date: '2003-12-01' }));
    expect(deposits.length).toBeGreaterThan(180);
    const { status, body: found } = await ask({ asOf: '2003-11-01', deposits });
    expect(status).toBe(200);
    expect(found).toMatchObject({ conditionMetOn: '2003-12-01', date: '2004-02-29' });
    expect(found.explanation).toMatch(/^If the \d+ deposits supposed are made, /);
  });

  it('when it was asked, with no key, then nothing was recorded and nobody sees a difference', async () => {
    const [head, plain] = [await client.head(), (await client.get(`${UNCAC}?asOf=2005-09-01&at=1544`)).text];
    const status = (await client.get('/v1/treaties/uncac/status?asOf=2006-01-01')).text;
    expect(
      (
        await ask({
          asOf: '2005-07-25',
          deposits: [ECUADOR],
          withdrawals: [{ participant: 'KEN', date: '2005-08-01' }],
        })
      ).status,
    ).toBe(200);
    expect(await client.head()).toBe(head);
    expect((await client.get(`${UNCAC}?asOf=2005-09-01&at=1544`)).text).toBe(plain);
    expect((await client.get('/v1/treaties/uncac/status?asOf=2006-01-01')).text).toBe(status);
    expect((await client.post('/v1/treaties/uncac/actions', { ...ECUADOR, kind: 'ratification' })).status).toBe(401);
  });

  describe('when it is asked on the command line', () => {
    const foedera = (...argv: string[]) =>
      runFoedera(app.config, [entryIntoForceCommand], ['entry-into-force', 'uncac', ...argv]);
    const asOf = ['--as-of', '2005-07-25'];

    it('then it says the same in words', async () => {
      const { code, out, err } = await foedera(...asOf, '--what-if', 'ECU@2005-09-15', '--in-force-by', '2005-12-31');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(
        /^uncac as of 2005-07-25, at position \d+, as supposed: Not yet in force; it enters into force on 2005-12-14\.$/m,
      );
      expect(out).toContain('To be in force by 31 December 2005 the condition must be met by 2 October 2005.');
      expect(out).toMatch(/^30 +ECU +ratification +2005-09-15 +yes +30th instrument/m);
    });

    it('then --json prints what HTTP answers, with every flag', async () => {
      const flags = [
        '--what-if',
        'ECU@2005-09-15',
        '--what-if',
        'FRA@2005-09-16',
        '--without',
        'KEN@2005-08-01',
        '--in-force-by',
        '2005-12-31',
      ];
      // France had deposited in July 2005, one of the 29.
      const refused = await foedera(...asOf, ...flags);
      expect(refused).toMatchObject({ code: 3, out: '' });
      expect(refused.err).toContain('FRA is bound');
      const { out } = await foedera(...asOf, '--at', '1544', ...flags.with(3, 'ITA@2005-09-16'), '--json');
      const deposits = [ECUADOR, { participant: 'ITA', date: '2005-09-16' }];
      const withdrawals = [{ participant: 'KEN', date: '2005-08-01' }];
      expect(out.trim()).toBe(
        (await ask({ asOf: '2005-07-25', at: 1544, deposits, withdrawals, inForceBy: '2005-12-31' })).text,
      );
    });

    it('then without its flags it is the plain question', async () => {
      const { out } = await foedera(...asOf, '--at', '1544', '--json');
      expect(out.trim()).toBe((await client.get(`${UNCAC}?asOf=2005-07-25&at=1544`)).text);
    });

    it.each([
      ['ECU', '"ECU" is not a participant and a date'],
      ['ECU@2005-02-30', 'must be a calendar date that exists'],
      ['ecu@2005-09-15', 'must be a code in capitals'],
    ])('then %s is refused with exit code 2', async (text, words) => {
      const { code, out, err } = await foedera(...asOf, '--what-if', text);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
    });
  });
});
