/**
 * Goal: what the page of a proof shows is what the API answers, line by line. Given the shipped histories, when the
 * proof of a treaty is looked at, then every instrument, day, figure and reason of the answer stands on it.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import type { EntryIntoForceAnswer } from '../../src/treaties/entry-into-force.answer.js';
import { longDate, shortDate } from '../../web/words/dates.js';
import { startTestApp, type TestApp } from '../support/app.js';

const CASES: readonly (readonly [treaty: string, asOf: string, question: string])[] = [
  ['uncac', '2005-07-25', 'Why is it not in force?'],
  ['uncac', '2005-09-20', 'Why 14 December 2005?'],
  ['uncac', '2002-01-01', 'On 1 January 2002 this treaty had not been adopted; that was on 31 October 2003.'],
  ['paris-agreement', '2016-10-05', 'Why 4 November 2016?'],
  ['kyoto-protocol', '2010-01-01', 'Why 16 February 2005?'],
  ['rome-statute', '2002-05-01', 'Why 1 July 2002?'],
  ['ctbt', '2023-12-01', 'Why is it not in force?'],
  ['rome-convention-1961', '1970-01-01', 'Why 18 May 1964?'],
  ['kigali-amendment', '2018-01-01', 'Why 1 January 2019?'],
  ['untoc-trafficking', '2004-01-01', 'Why 25 December 2003?'],
];

/** The text of a page, without tags; references to characters are read. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ');
}

describe('The proof of a treaty', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'all');
  }, 240_000);
  afterAll(() => app.stop());

  const page = async (path: string) => {
    const { statusCode, body } = await app.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } });
    expect(statusCode).toBe(200);
    return body;
  };
  const answer = async (treaty: string, asOf: string) => {
    const { body } = await app.inject({ method: 'GET', url: `/v1/treaties/${treaty}/entry-into-force?asOf=${asOf}` });
    return JSON.parse(body) as EntryIntoForceAnswer;
  };

  it.each(CASES)(
    'of %s as of %s asks its question, and has every line of the answer',
    async (treaty, asOf, question) => {
      const html = await page(`/treaties/${treaty}/proof?asOf=${asOf}`);
      const shown = textOf(html);
      const { proof, missing, decisive, conditionMetOn, date, declared, thresholds } = await answer(treaty, asOf);
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim()).toBe(question);
      for (const line of proof) {
        const [found = ''] = html
          .split('<li')
          .filter((piece) => piece.includes(`/events/${line.event}`))
          .map((piece) => `<li${piece.slice(0, piece.indexOf('</li>'))}`);
        expect(textOf(found)).toContain(shortDate('en', line.date).replaceAll('\u00a0', ' '));
        if (line.counted) expect(textOf(found)).toMatch(new RegExp(`^ ${String(line.number ?? line.line)} `));
        else expect(textOf(found)).toContain(line.because);
        const decides = line.counted && decisive.includes(line.participant) && line.date === conditionMetOn;
        expect(/^<li class="dec"/.test(found)).toBe(decides);
      }
      for (const day of [date, declared].filter((each) => each !== null))
        expect(shown).toContain(longDate('en', day).replaceAll('\u00a0', ' '));
      if (thresholds.length > 1)
        for (const { have } of thresholds.filter(({ condition }) => condition === 'instruments'))
          expect(shown).toContain(`${have} of `);
      for (const { need, have } of missing.filter(({ condition }) => condition === 'instruments'))
        expect(shown).toContain(`${have} of the ${need}`);
    },
  );

  it('shows the declared date beside the computed one where they differ (Rome Convention)', async () => {
    const shown = textOf(await page('/treaties/rome-convention-1961/proof?asOf=1970-01-01'));
    expect(shown).toContain('The depositary declared 18 May 1964');
    expect(shown).toContain('prevails over the one computed, 17 May 1964');
  });

  it('names those that are missing of a class of which each is needed (Nuclear-Test-Ban Treaty)', async () => {
    const { missing } = await answer('ctbt', '2023-12-01');
    const shown = textOf(await page('/treaties/ctbt/proof?asOf=2023-12-01'));
    expect(missing[0]?.participants).toContain('RUS');
    expect(shown).toMatch(/Missing: China, [^.]*Russian Federation/);
  });

  it('leads from a protocol to its parent, and says what it must not precede', async () => {
    const html = await page('/treaties/untoc-trafficking/proof?asOf=2004-01-01');
    expect(html).toContain('href="/treaties/untoc/proof?asOf=2004-01-01"');
    expect(textOf(html)).toMatch(/Not before the entry into force of [^:]*: 29 September 2003/);
  });

  it('quotes the words of a treaty where its registration states them', async () => {
    await app.inject({
      method: 'POST',
      url: '/v1/treaties',
      payload: {
        id: 'quoted',
        title: 'A quoted treaty',
        adopted: '2000-01-01',
        entryIntoForce: {
          when: { instruments: { count: 2 } },
          then: { months: 3 },
          text: {
            quotation: 'This treaty shall enter into force three months after <the> second deposit.',
            article: '9',
            paragraph: '1',
            source: { document: 'A/RES/1', url: 'https://undocs.org/A/RES/1' },
          },
        },
      },
    });
    const html = await page('/treaties/quoted/proof');
    expect(textOf(html)).toContain('Article 9, paragraph 1. Source: A/RES/1');
    expect(html).toContain('three months after &lt;the> second deposit.');
  });

  it('says so where no clause is recorded and nothing declared', async () => {
    await app.inject({
      method: 'POST',
      url: '/v1/treaties',
      payload: { id: 'bare', title: 'Bare', adopted: '2000-01-01' },
    });
    const shown = textOf(await page('/treaties/bare/proof'));
    expect(shown).toContain('Why is it not known whether it is in force?');
    expect(shown).toContain('only a date declared by the depositary brings the treaty into force');
  });

  it.each(['ar', 'zh', 'fr', 'ru', 'es'])('is said in %s without a hole', async (language) => {
    for (const [treaty, asOf] of CASES) {
      const html = await page(`/${language}/treaties/${treaty}/proof?asOf=${asOf}`);
      expect(textOf(html.slice(html.indexOf('<main'), html.indexOf('<footer')))).not.toMatch(
        /undefined|\[object|[{}]|\bNaN\b/,
      );
    }
  });
});
