/**
 * Goal: the list of treaties says what the API answers, cell by cell, on any day and at any position. It leaves out
 * only what it says that it leaves out.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListedTreatyAnswer, ListTreatiesAnswer } from '../../src/treaties/list-treaties/list-treaties.answer.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runs } from '../support/runs.js';
import { renderedRows, textOf } from './rows.js';

const MEASURES = ['parties', 'contracting', 'signatories'] as const;

/** A count as the list must say it: what the answer has, and no more. */
function countText(row: ListedTreatyAnswer, measure: (typeof MEASURES)[number]): string {
  const { total, least = total, possible = total } = row.counts[measure];
  const waits = row.entryIntoForce.date === null || row.entryIntoForce.state === 'date-fixed';
  if (measure === 'parties' && waits && row.entryIntoForce.state !== 'unknown' && possible === 0) return '0';
  const open = row.lowerBoundFrom !== null || row.coverage.state === 'unknown';
  if (possible === 0 && open) return 'not recorded';
  const value = least === possible ? String(total) : `${String(least)}–${String(possible)}`;
  return row.lowerBoundFrom === null ? value : `≥ ${value}`;
}

function dayText(date: string): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)} ${String(months[Number(month) - 1])} ${String(year)}`;
}

describe('given the histories that ship', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(() => undefined, 'all');
  }, 240_000);
  afterAll(() => app.stop());

  const page = async (url: string) => (await app.inject({ url, headers: { accept: 'text/html' } })).body;
  const list = async (query: string) =>
    (await app.inject({ url: `/v1/treaties?limit=1000&${query}` })).json<ListTreatiesAnswer>();

  /** Insists that the page at a day and a position has the rows of the API, cell by cell. */
  async function insist(asOf: string, at: number): Promise<void> {
    const query = `asOf=${asOf}&at=${String(at)}`;
    const { treaties } = await list(query);
    const html = await page(`/treaties?${query}&all=true`);
    const rows = renderedRows(html, 'data-treaty');
    expect(rows.map(({ name }) => name).sort()).toEqual(treaties.map(({ id }) => id).sort());
    for (const { name, cells } of rows) {
      const row = treaties.find(({ id }) => id === name)!;
      const [title, state, ...counts] = cells;
      expect(title).toBe(row.title);
      expect(counts.slice(0, 3)).toEqual(MEASURES.map((measure) => countText(row, measure)));
      if (row.adopted !== null && row.adopted > asOf) expect(state).toContain(dayText(row.adopted));
      else if (row.entryIntoForce.date !== null) expect(state).toContain(dayText(row.entryIntoForce.date));
      else
        for (const { need, condition } of row.missing) if (condition === 'instruments') expect(state).toContain(need);
    }
    const shown = renderedRows(await page(`/treaties?${query}`), 'data-treaty').map(({ name }) => name);
    const adopted = treaties.filter((row) => row.adopted === null || row.adopted <= asOf).map(({ id }) => id);
    expect([...shown].sort()).toEqual([...adopted].sort());
  }

  it('when read on the day of the picture, then the sentence counts what the API counts', async () => {
    const html = textOf(await page('/treaties?asOf=2014-07-06'));
    const { treaties } = await list('asOf=2014-07-06');
    const adopted = treaties.filter((row) => row.adopted === null || row.adopted <= '2014-07-06');
    const of = (state: string) => adopted.filter((row) => row.entryIntoForce.state === state).length;
    expect(html).toContain(
      `${String(of('in-force'))} of ${String(adopted.length)} treaties in this ledger are in force.`,
    );
    expect(html).toContain(`${String(of('pending'))} are waiting`);
    expect(html).toContain(`${String(treaties.length - adopted.length)} more had not been adopted by that day`);
    expect(html).toContain('one of them for a single instrument');
  });

  it('when read on any day at any position, then each cell is what the API answers', async () => {
    const { at: head } = await list('asOf=2014-07-06');
    const day = fc
      .date({ min: new Date('1944-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(fc.asyncProperty(day, fc.integer({ min: 1, max: head }), insist), runs(12));
    await insist('2016-10-06', head);
  }, 240_000);

  it('when filtered and sorted, then only those of the state, with the words, in the order asked for', async () => {
    const names = async (query: string) =>
      renderedRows(await page(`/treaties?asOf=2014-07-06&${query}`), 'data-treaty').map(({ name }) => name);
    expect(await names('state=waiting')).toEqual([
      'choice-of-court',
      'vclt-io',
      'ctbt',
      'upc-agreement',
      'doha-amendment',
    ]);
    expect(await names('q=corrupcion')).toEqual(['uncac']);
    expect(await names('q=XVIII-12')).toHaveLength(4);
    expect((await names('sort=date'))[0]).toBe('un-charter');
    expect(await names('q=nothing+of+the+kind')).toEqual([]);
    const { treaties } = await list('asOf=2014-07-06');
    const most = Math.max(...treaties.map(({ counts }) => counts.parties.total));
    const [first] = await names('sort=-parties');
    expect(treaties.find(({ id }) => id === first)?.counts.parties.total).toBe(most);
  });

  it('when protocols are in force, then they stand under their parent', async () => {
    const html = await page('/treaties?asOf=2020-01-01');
    const names = renderedRows(html, 'data-treaty').map(({ name }) => name);
    const under = names.slice(names.indexOf('untoc') + 1, names.indexOf('untoc') + 4);
    expect([...under].sort()).toEqual(['untoc-firearms', 'untoc-migrants', 'untoc-trafficking']);
    expect(names.indexOf('kigali-amendment')).toBeGreaterThan(names.indexOf('montreal-protocol'));
    expect(html).toMatch(/<tr class="child of-child" data-treaty="kigali-amendment"/);
  });

  it('when a parameter is none of the view, then it is refused as a page', async () => {
    const reply = await app.inject({ url: '/treaties?state=lost', headers: { accept: 'text/html' } });
    expect(reply.statusCode).toBe(400);
  });
});
