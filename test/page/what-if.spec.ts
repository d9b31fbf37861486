/**
 * Goal: the page of what if says what the API answers to the same supposition, by an address alone. Given the shipped
 * histories, when deposits and withdrawals are supposed, then the day, the deadline and the cells are those of the
 * answer; and what is refused says why.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WhatIfAnswer } from '../../src/treaties/what-if/what-if.answer.js';
import { longDate } from '../../web/words/dates.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('What if', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
  }, 240_000);
  afterAll(() => app.stop());

  const ask = (url: string) => app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
  const page = async (query: string, path = '/treaties/uncac/what-if') => {
    const { statusCode, body } = await ask(`${path}?${query}`);
    expect(statusCode).toBe(200);
    return body;
  };
  const answered = async (payload: object) => {
    const { body } = await app.inject({
      method: 'POST',
      url: '/v1/treaties/uncac/entry-into-force/what-if',
      payload,
    });
    return JSON.parse(body) as WhatIfAnswer;
  };

  it('says of Ecuador in September 2005 what the API answers', async () => {
    const html = await page('asOf=2005-07-25&deposit=ECU@2005-09-15&by=2005-12-31');
    const { date, latestDeposit, proof } = await answered({
      asOf: '2005-07-25',
      deposits: [{ participant: 'ECU', date: '2005-09-15' }],
      inForceBy: '2005-12-31',
    });
    const shown = textOf(html);
    expect(shown).toContain(
      'If Ecuador deposits on 15 September 2005, the treaty enters into force on 14 December 2005 .',
    );
    expect(longDate('en', String(date))).toBe('14\u00a0December\u00a02005');
    expect(shown).toContain(
      `must be met by ${longDate('en', String(latestDeposit)).replaceAll('\u00a0', ' ')} , and it is met 17 days before`,
    );
    for (const { participant } of proof) expect(html).toMatch(new RegExp(`>${participant}</(a|span)>`));
    expect(html).toContain('<title>Supposed: If Ecuador deposits');
    expect(shown).toContain('Supposed; nothing is recorded');
  });

  it('takes the boxes of its form: several, without days of their own, with a day for all', async () => {
    const html = await page('asOf=2005-07-25&deposit=ECU&deposit=AUT&withdraw=KEN&on=2005-10-10&by=');
    const { date } = await answered({
      asOf: '2005-07-25',
      deposits: [
        { participant: 'ECU', date: '2005-10-10' },
        { participant: 'AUT', date: '2005-10-10' },
      ],
      withdrawals: [{ participant: 'KEN', date: '2005-10-10' }],
      inForceBy: '2005-12-31',
    });
    expect(date).not.toBeNull();
    const shown = textOf(html);
    expect(shown).toContain('If Ecuador, Austria deposit and Kenya withdraws on 10 October 2005');
    expect(shown).toContain(longDate('en', String(date)).replaceAll('\u00a0', ' '));
    expect(shown).toContain('Too late for 31 December 2005');
    expect(html.match(/<input type="checkbox"[^>]* checked/g)).toHaveLength(3);
  });

  it('offers each State once, and those that have an instrument for a withdrawal only', async () => {
    const html = await page('asOf=2005-07-25');
    const boxes = [...html.matchAll(/name="(deposit|withdraw)" value="(\w+)"/g)].map(
      ([, name, code]) => `${name ?? ''} ${code ?? ''}`,
    );
    expect(new Set(boxes).size).toBe(boxes.length);
    expect(boxes).toContain('deposit ECU');
    expect(boxes).toContain('withdraw KEN');
    expect(boxes).not.toContain('deposit KEN');
    expect(textOf(html)).toContain('Nothing is supposed yet');
    expect(textOf(html)).toContain('it would be in force on 24 October 2005');
  });

  it('says why where a supposition is refused, and keeps it in the form', async () => {
    const html = await page('asOf=2005-07-25&deposit=KEN@2005-09-15');
    expect(html).toContain('panel bad');
    expect(textOf(html)).toContain('That could not be done');
    expect(textOf(html)).toContain('Kenya');
  });

  it.each([
    ['a name that is none', 'deposit=@2005-09-15'],
    ['a day that is none', 'deposit=ECU@2005-09-31'],
    ['a parameter that nobody knows', 'deposit=ECU&who=ECU'],
    ['a field given twice that stands once', 'by=2005-12-31&by=2006-12-31'],
    ['a text that nobody sees', 'deposit=ECU&deposit=AUT%E2%80%AE'],
  ])('refuses %s', async (_name, query) => {
    const { statusCode } = await ask(`/treaties/uncac/what-if?asOf=2005-07-25&${query}`);
    expect([400, 422]).toContain(statusCode);
  });

  it('opens repeated parameters for its own address alone', async () => {
    const { statusCode } = await ask('/v1/treaties/uncac/entry-into-force?asOf=2005-07-25&asOf=2005-07-26');
    expect(statusCode).toBe(400);
    expect((await ask('/treaties/uncac/proof?asOf=2005-07-25&asOf=2005-07-26')).statusCode).toBe(400);
    expect((await ask('/treaties/uncac/what-if?asOf=2005-07-25&asOf=2005-07-26')).statusCode).toBe(400);
  });

  it.each(['ar', 'zh', 'fr', 'ru', 'es'])('is said in %s without a hole', async (language) => {
    for (const query of [
      'asOf=2005-07-25',
      'asOf=2005-07-25&deposit=ECU&deposit=AUT',
      'asOf=2005-07-25&withdraw=KEN',
    ]) {
      const html = await page(query, `/${language}/treaties/uncac/what-if`);
      expect(textOf(html.slice(html.indexOf('<main'), html.indexOf('<footer')))).not.toMatch(
        /undefined|\[object|[{}]|\bNaN\b/,
      );
    }
  });
});

describe('The place of a forecast', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
  }, 240_000);
  afterAll(() => app.stop());

  it.each([
    ['2005-07-25', '', ['No forecast is made yet', '24 October 2005', '2 October 2005']],
    ['2005-11-01', '', ['It enters into force on', '14 December 2005']],
    ['2005-07-25', '&by=2005-08-01', ['It cannot be in force by 1 August 2005']],
    ['2010-01-01', '', ['In force since', '14 December 2005']],
  ])('says as of %s%s only what is certain', async (asOf, more, expected) => {
    const { body } = await app.inject({ method: 'GET', url: `/treaties/uncac/forecast?asOf=${asOf}${more}` });
    for (const each of expected) expect(textOf(body)).toContain(each);
    expect(textOf(body)).not.toMatch(/per cent|four times in five/);
  });
});
