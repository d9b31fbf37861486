/**
 * Goal: every figure of a published document stands on its page as the API compares it, with its proof. Given A/60/131,
 * when it is looked at as known at any position, then totals, squares, claims and cells are those of the answer.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/page/language.js';
import type { ReconciliationAnswer } from '../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';
import { runs } from '../support/runs.js';
import { cellsIn, grouped, mainOf, textIn } from './tables.js';

/** A computed number as the page writes it. */
function writtenIn({ computed, unit }: ReconciliationAnswer['claims'][number]): string {
  const number = grouped(computed ?? '');
  return unit === 'USD' ? `$${number}` : unit === 'per cent' ? `${number} %` : number;
}

describe('given A/60/131', () => {
  let app: TestApp;
  let head: ReconciliationAnswer;
  /** The position of the event that recorded it. */
  let recordedAt: number;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
    head = await answer();
    const feed = await app.inject('/v1/events?stream=statement/a-60-131');
    recordedAt = Number(feed.json<{ events: readonly { sequence: string }[] }>().events[0]?.sequence);
  }, 240_000);
  afterAll(() => app.stop());

  async function page(url: string): Promise<string> {
    const { statusCode, body } = await app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
    expect(statusCode).toBe(200);
    return mainOf(body);
  }
  async function answer(at?: number): Promise<ReconciliationAnswer> {
    const url = `/v1/statements/a-60-131/reconciliation${at === undefined ? '' : `?at=${String(at)}`}`;
    const { statusCode, payload } = await app.inject({ method: 'GET', url });
    expect([url, statusCode]).toStrictEqual([url, 200]);
    return JSON.parse(payload) as ReconciliationAnswer;
  }

  it('when it is looked at, then the sentence counts what agrees, differs, contradicts and cannot be computed', async () => {
    const shown = textIn(await page('/statements/a-60-131'));
    const { totals, claims } = head;
    expect(totals).toStrictEqual({ agrees: claims.length - 8, differs: 2, contradicts: 2, notComputable: 4 });
    expect(shown).toContain(
      `Of the ${String(claims.length)} figures in this report, ${String(totals.agrees)} agree with the ledger.`,
    );
    expect(shown).toContain('Two differ by $2, two contradict each other');
    expect(shown).toContain('Four cannot be computed from acts and pledges.');
  });

  it('when its squares are counted, then there is one for each figure, and each leads to its claim', async () => {
    const html = await page('/statements/a-60-131');
    for (const { id, verdict } of head.claims) {
      expect(html).toContain(`class="sq sq-${verdict}" href="#claim-${id}"`);
      expect(html).toContain(`id="claim-${id}"`);
    }
    expect(html.split('class="sq sq-').length - 1).toBe(head.claims.length);
  });

  it('when it is looked at as known at any position since it was recorded, then every figure that agrees has the cells and the proof of the answer', async () => {
    const positions = fc.oneof(fc.constant(head.at), fc.integer({ min: recordedAt, max: head.at }));
    const agreed: number[] = [];
    await fc.assert(
      fc.asyncProperty(positions, async (at) => {
        const known = await answer(at);
        const html = await page(`/statements/a-60-131?at=${String(at)}`);
        const agreeing = known.claims.filter(({ verdict }) => verdict === 'agrees');
        agreed.push(agreeing.length);
        const cells = agreeing.length === 0 ? [] : cellsIn(html, 'agreeing');
        expect([at, cells.length]).toStrictEqual([at, agreeing.length]);
        for (const [index, claim] of agreeing.entries()) {
          const [, , stated, computed, note] = cells[index] ?? [];
          if (/^\d+$/.test(claim.stated)) expect(stated).toContain(grouped(claim.stated));
          if (/^\d+$/.test(claim.computed ?? '')) expect(computed).toBe(writtenIn(claim));
          expect(note).toBe(claim.note ?? '');
        }
        for (const { figure } of agreeing.filter(({ figure: { of } }) => of === 'count')) {
          expect(html).toContain(`/treaties/${figure.treaty ?? ''}?asOf=${figure.to ?? ''}&amp;at=${String(at)}`);
        }
        for (const { id, verdict } of known.claims)
          expect(html).toContain(`class="sq sq-${verdict}" href="#claim-${id}"`);
      }),
      runs(5),
    );
    expect(Math.max(...agreed)).toBeGreaterThan(0);
  });

  it('when it is looked at as known before it was recorded, then page and API say that it was not yet known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: recordedAt - 1 }), async (at) => {
        const url = `/statements/a-60-131?at=${String(at)}`;
        const answered = await app.inject(`/v1/statements/a-60-131/reconciliation?at=${String(at)}`);
        expect([at, answered.statusCode, answered.json()]).toMatchObject([at, 404, { code: 'unknown-statement' }]);
        const shown = await app.inject({ url, headers: { accept: 'text/html' } });
        expect([at, shown.statusCode]).toStrictEqual([at, 404]);
        expect(textIn(mainOf(shown.body))).toContain('Unknown statement');
      }),
      runs(4),
    );
  });

  it('when two figures contradict each other, then they stand as one item, the second joined to the first', async () => {
    const html = await page('/statements/a-60-131');
    expect(head.contradictions).toMatchObject([{ claims: ['increase', 'increase-percent'] }]);
    expect(html).toMatch(/class="claim join" id="claim-increase-percent"/);
    expect(html.indexOf('id="claim-increase"')).toBeLessThan(html.indexOf('id="claim-increase-percent"'));
    const joined = html.slice(html.indexOf('id="claim-increase-percent"'));
    expect(textIn(joined)).toContain('8.026 points');
  });

  it('when figures of the fund alone are asked for, then the table has these', async () => {
    const cells = cellsIn(await page('/statements/a-60-131?show=funds'), 'agreeing');
    const funds = head.claims.filter(({ verdict, figure }) => verdict === 'agrees' && figure.fund !== null);
    expect(cells).toHaveLength(funds.length);
  });

  it.each(LANGUAGES)(
    'when it is read in %s, then every figure is named in it, and English parts are marked',
    async (language) => {
      const prefix = language === 'en' ? '' : `/${language}`;
      const html = await page(`${prefix}/statements/a-60-131`);
      expect(textIn(html)).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
      expect(html).not.toMatch(/ style="/);
      const marked = html.split('lang="en"').length - 1;
      if (language === 'en') expect(marked).toBe(0);
      else expect(marked).toBeGreaterThan(8);
      expect(textIn(await page(`${prefix}/statements`))).toContain(String(head.totals.agrees));
    },
  );
});
