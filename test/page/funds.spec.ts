/**
 * Goal: the tables of a fund are the API's answers, cell by cell, and what is not recorded never reads as nothing.
 * Given a fund that ships with pledges alone and one with payments, when they are looked at on any day, then so it is.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BridgeAnswer } from '../../src/funds/figures/bridge/bridge.answer.js';
import type { PeriodsAnswer } from '../../src/funds/figures/periods/periods.answer.js';
import type { DonorFiguresAnswer, TotalsAnswer } from '../../src/funds/figures/totals/totals.answer.js';
import type { ListFundsAnswer } from '../../src/funds/fund/list-funds/list-funds.answer.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { LANGUAGES } from '../../src/page/language.js';
import { act, amount, donor, fund, pledge, receipt, record, split } from '../funds/drafts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';
import { runs } from '../support/runs.js';
import { cellsIn, grouped, mainOf, textIn } from './tables.js';

const FUNDS = ['cpcjf', 'paying'] as const;
const DAY = fc
  .date({ min: new Date('2002-01-01'), max: new Date('2006-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Amounts as a column has them: with cents in every cell, or in none where none has any. */
function column(values: readonly string[]): (value: string) => string {
  const digits = values.every((value) => /^-?\d+(\.0*)?$/.test(value)) ? 0 : 2;
  return (value) => grouped(value, digits);
}

/** What the table of donors has before its bars: the name, and amounts of what is recorded alone. */
function donorCells({ donors = [], recorded, writtenOff }: TotalsAnswer): readonly (readonly string[])[] {
  const shown = (['pledged', 'paid', 'outstanding', 'writtenOff'] as const)
    .filter((each) => recorded.includes(each) || each === 'pledged')
    .filter((each) => each !== 'writtenOff' || writtenOff.value !== '0.00');
  const write = column(donors.flatMap((each) => shown.map((amount) => each[amount].value)));
  return donors.map((each) => [each.name, ...shown.map((amount) => write(each[amount].value))]);
}

/** Whether a share is written as it is, to a tenth: `38.8` for 38.815, `<0.1` for what is less than half of one. */
function writesShare(written: string | undefined, { share, pledged }: DonorFiguresAnswer): boolean {
  if (share === null) return written === '–';
  if (written === '<0.1') return Number(pledged.value) > 0 && Number(share) < 0.05;
  return /^\d+\.\d$/.test(written ?? '') && Math.abs(Number(written) - Number(share)) < 0.050001;
}

describe('given the fund that ships, and one with payments', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
    await record(app.app.get<Ledger>(LEDGER), [
      donor('AAX', '<b>Åland & Co</b>'),
      donor('BBX', 'Borland'),
      fund('paying'),
      pledge({
        id: 'p-a',
        fund: 'paying',
        donor: 'AAX',
        amount: amount('1000.50'),
        date: '2004-03-01',
        earmarking: split({ earmarked: '1000.50' }),
      }),
      pledge({ id: 'p-b', fund: 'paying', donor: 'BBX', amount: amount('200.00'), date: '2004-05-01' }),
      act('p-a', 'payment', '2004-06-01', { amount: amount('400.00') }),
      act('p-b', 'write-off', '2004-07-01', { amount: amount('50.00') }),
      receipt({ id: 'r-x', fund: 'paying', amount: amount('1.00'), date: '2004-08-01' }),
    ]);
  }, 240_000);
  afterAll(() => app.stop());

  async function page(url: string): Promise<string> {
    const { statusCode, body } = await app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
    if (statusCode !== 200) throw new Error(`${url}: ${String(statusCode)} ${textIn(body)}`);
    return body;
  }
  async function api<A>(url: string): Promise<A> {
    return (await app.inject({ method: 'GET', url })).json();
  }

  it.each(['2005-06-30', '2005-09-01', '2026-11-30', '2004-06-30'])(
    'when the fund that ships is looked at as of %s, then its donors are those of the API',
    async (asOf) => {
      const html = await page(`/funds/cpcjf?asOf=${asOf}&sort=name`);
      const { donors = [], pledged, counts } = await api<TotalsAnswer>(`/v1/funds/cpcjf/totals?asOf=${asOf}`);
      const shown = new Map(cellsIn(html, 'donors').map(([name = '', ...cells]) => [name, cells]));
      expect(shown.size).toBe(donors.length);
      for (const { name, pledged: own, share, cumulativeShare } of donors) {
        const [sum, , percent, running] = shown.get(name) ?? [];
        expect(sum).toBe(grouped(own.value));
        expect(percent === '<0.1' ? 0.02 : Number(percent)).toBeCloseTo(Number(share), 0);
        expect(Number(running)).toBeCloseTo(Number(cumulativeShare), 0);
      }
      if (donors.length > 0)
        expect(textIn(html)).toContain(`${String(counts.donors.total)} donors had pledged $${grouped(pledged.value)}`);
      else expect(textIn(html)).toContain('no pledge to this fund is recorded');
    },
  );

  it('when a fund is looked at on any day, as known at any position, then every cell is that of the API', async () => {
    const { at: head } = await api<ListFundsAnswer>('/v1/funds');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FUNDS), DAY, positionUpTo(head), async (id, asOf, at) => {
        const url = `/funds/${id}?asOf=${asOf}&at=${String(at)}&sort=name`;
        const answered = await app.inject(`/v1/funds/${id}/totals?asOf=${asOf}&at=${String(at)}`);
        const shown = await app.inject({ url, headers: { accept: 'text/html' } });
        expect([url, shown.statusCode]).toStrictEqual([url, answered.statusCode]);
        if (answered.statusCode !== 200) {
          expect(answered.json()).toMatchObject({ code: 'unknown-fund' });
          expect(textIn(shown.body)).toContain('Unknown fund');
          return;
        }
        const totals = answered.json<TotalsAnswer>();
        const { donors = [], pledged } = totals;
        const cells = cellsIn(shown.body, 'donors');
        const wanted = donorCells(totals);
        expect([url, sorted(cells.map((row) => row.slice(0, wanted[0]?.length)))]).toStrictEqual([url, sorted(wanted)]);
        for (const each of donors) {
          const row = cells.find(([name]) => name === each.name);
          expect([url, each.name, row?.at(-2), writesShare(row?.at(-2), each)]).toContain(true);
        }
        const whole = pledged.value.endsWith('.00');
        expect(textIn(shown.body)).toContain(
          donors.length === 0
            ? 'no pledge to this fund is recorded'
            : `had pledged $${grouped(pledged.value, whole ? 0 : 2)}`,
        );
      }),
      runs(16),
    );
  });

  it('when funds are listed on any day, as known at any position, then each row is that of the API', async () => {
    const { at: head } = await api<ListFundsAnswer>('/v1/funds');
    await fc.assert(
      fc.asyncProperty(DAY, positionUpTo(head), async (asOf, at) => {
        const query = `asOf=${asOf}&at=${String(at)}`;
        const { funds } = await api<ListFundsAnswer>(`/v1/funds?${query}`);
        const amounts = ['pledged', 'paid', 'outstanding'] as const;
        const write = column(funds.flatMap(({ totals }) => amounts.map((each) => totals[each].value)));
        const wanted = funds.map(({ totals, recorded }) =>
          amounts.map((each) => (recorded.includes(each) ? write(totals[each].value) : 'not recorded')),
        );
        const cells = funds.length === 0 ? [] : cellsIn(await page(`/funds?${query}`), 'funds');
        expect([query, cells.map((row) => row.slice(1, 4))]).toStrictEqual([query, wanted]);
      }),
      runs(8),
    );
  });

  it('when any two states of knowledge are bridged, then opening, every line and closing are those of the API', async () => {
    const { at: head } = await api<ListFundsAnswer>('/v1/funds');
    const states = fc.tuple(positionUpTo(head), positionUpTo(head));
    const quantity = fc.constantFrom('pledged', 'paid', 'outstanding', 'written-off');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FUNDS), DAY, states, quantity, async (id, asOf, [one, other], of) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)].map(String);
        const query = `asOf=${asOf}&from=${from!}&to=${to!}&quantity=${of}`;
        const answered = await app.inject(`/v1/funds/${id}/bridge?${query}`);
        if (answered.statusCode !== 200) {
          expect([query, answered.json()]).toMatchObject([query, { code: 'unknown-fund' }]);
          const url = `/funds/${id}/bridge?${query}`;
          expect((await app.inject({ url, headers: { accept: 'text/html' } })).statusCode).toBe(404);
          return;
        }
        const { opening, lines, closing } = answered.json<BridgeAnswer>();
        const write = column([opening, closing, ...lines.map(({ amount: moved }) => moved)].map(({ value }) => value));
        const cells = cellsIn(await page(`/funds/${id}/bridge?${query}`), 'lines').map((row) => row.at(-1));
        expect([query, cells]).toStrictEqual([
          query,
          [
            write(opening.value),
            ...lines.map(({ amount: { value } }) => `${Number(value) > 0 ? '+' : ''}${write(value)}`),
            write(closing.value),
          ],
        ]);
      }),
      runs(8),
    );
  });

  it('when nothing was paid, then paid and outstanding are not known, in words, and no cell has 0 for them', async () => {
    const shown = textIn(await page('/funds/cpcjf?asOf=2005-06-30'));
    expect(shown).toContain('Paid: not known');
    expect(shown).toContain('Outstanding: not known');
    expect(shown).toContain('Earmarked: not known');
    expect(shown).toContain('Three of them stand for 62 per cent');
    const [row] = cellsIn(await page('/funds?asOf=2005-06-30'), 'funds');
    expect(row?.slice(1, 4)).toStrictEqual(['27,825,476.00', 'not recorded', 'not recorded']);
  });

  it('when payments are recorded, then paid, outstanding and written off have columns, bars, and sums to the cent', async () => {
    const html = await page('/funds/paying?asOf=2004-12-31');
    expect(textIn(html)).toContain('Paid: $400');
    expect(textIn(html)).toContain('Outstanding: $750.50');
    expect(textIn(html)).toContain('Earmarked: $1,000.50');
    const cells = cellsIn(html, 'donors').map((row) => row.slice(0, 5));
    expect(cells).toStrictEqual([
      ['<b>Åland & Co</b>', '1,000.50', '400.00', '600.50', '0.00'],
      ['Borland', '200.00', '0.00', '150.00', '50.00'],
    ]);
    expect(html).toContain('url(#m-out)');
    expect(html).toContain('url(#m-off)');
    expect(html).not.toContain('<b>Åland');
  });

  it('when it was not yet paid, then on that day nothing of the kind is known', async () => {
    const shown = textIn(await page('/funds/paying?asOf=2004-05-15'));
    expect(shown).toContain('Paid: not known');
  });

  it.each([
    ['-paid', ['<b>Åland & Co</b>', 'Borland']],
    ['outstanding', ['Borland', '<b>Åland & Co</b>']],
  ])('when donors are asked for by %s, then they stand in that order, and the head says so', async (sort, names) => {
    const html = await page(`/funds/paying?asOf=2004-12-31&sort=${sort}`);
    expect(cellsIn(html, 'donors').map(([name]) => name)).toStrictEqual(names);
    expect(html).toContain(`aria-sort="${sort.startsWith('-') ? 'descending' : 'ascending'}"`);
  });

  it('when two periods are compared, then the sums are those of the API, and an overlap is said with what to compare', async () => {
    const asked = 'from=2004-01-01&to=2005-06-30';
    const html = await page(`/funds/cpcjf?asOf=2005-06-30&${asked}`);
    const { current, warnings } = await api<PeriodsAnswer>(`/v1/funds/cpcjf/periods?asOf=2005-06-30&${asked}`);
    const [first, second, change] = cellsIn(html, 'periods');
    expect(first).toStrictEqual([
      '1 Jan 2004 – 30 Jun 2005',
      grouped(current.pledged.value),
      String(current.donors.total),
    ]);
    expect(second?.slice(1)).toStrictEqual(['nothing recorded', '']);
    expect(change).toStrictEqual(['Change', 'n/a', '']);
    expect(warnings.map(({ code }) => code)).toContain('overlapping-periods');
    expect(textIn(html)).toContain('The two periods overlap by 6 months');
    expect(html).toContain('compare=2002-07-01..2003-12-31');
  });

  it('when two states of knowledge are bridged, then opening and every line add up to closing as the API has it', async () => {
    const { lines, opening, closing } = await api<BridgeAnswer>('/v1/funds/paying/bridge?asOf=2004-12-31&from=0');
    const cells = cellsIn(await page('/funds/paying/bridge?asOf=2004-12-31'), 'lines');
    expect(cells.at(0)?.at(-1)).toBe(grouped(opening.value, 2));
    expect(cells.at(-1)?.at(-1)).toBe(grouped(closing.value, 2));
    expect(cells.slice(1, -1).map((row) => row.at(-1))).toStrictEqual(
      lines.map(({ amount: moved }) => `+${grouped(moved.value, 2)}`),
    );
  });

  it.each(LANGUAGES)(
    'when it is read in %s, then nothing is left unsaid, and amounts keep their digits',
    async (language) => {
      const prefix = language === 'en' ? '' : `/${language}`;
      for (const path of ['/funds', '/funds/cpcjf', '/funds/paying', '/funds/paying/bridge']) {
        const html = await page(`${prefix}${path}?asOf=2005-06-30`);
        expect(textIn(mainOf(html))).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        expect(mainOf(html)).not.toMatch(/ style="/);
      }
      expect(textIn(await page(`${prefix}/funds/cpcjf?asOf=2005-06-30`))).toMatch(/27\D?825\D?476/);
    },
  );

  it('when a parameter is not one of the view, then it is refused', async () => {
    for (const query of ['sort=-name', 'nothing=1'])
      expect((await app.inject({ method: 'GET', url: `/funds/cpcjf?${query}` })).statusCode).toBe(400);
  });
});

/** A position of the ledger; half of them among the last, where the fund with payments is recorded. */
function positionUpTo(head: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max: head }), fc.integer({ min: head - 12, max: head }));
}

function sorted(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => row.join(' | ')).sort();
}
