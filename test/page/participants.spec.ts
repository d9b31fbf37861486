/**
 * Goal: the list of participants says of each what its own answer says, and the search finds in every language what
 * there is.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListParticipantsAnswer } from '../../src/participants/list-participants/list-participants.answer.js';
import type { ShowParticipantAnswer } from '../../src/participants/show-participant/show-participant.answer.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { renderedRows, textOf } from './rows.js';

describe('given the histories that ship', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(() => undefined, 'all');
  }, 240_000);
  afterAll(() => app.stop());

  const page = async (url: string) => (await app.inject({ url, headers: { accept: 'text/html' } })).body;
  const list = async (asOf: string) =>
    (await app.inject({ url: `/v1/participants?limit=1000&asOf=${asOf}` })).json<ListParticipantsAnswer>().participants;

  it.each(['2005-07-25', '2016-10-05'])(
    'when listed as of %s, then each stands in as many treaties as its own answer says',
    async (asOf) => {
      const listed = (await list(asOf)).filter(({ kind }) => kind !== 'territory');
      for (const { code, treaties } of listed.filter((_, index) => index % 6 === 0 || index < 12)) {
        const reply = await app.inject({ url: `/v1/participants/${code}?asOf=${asOf}` });
        const own = reply.json<ShowParticipantAnswer>().treaties;
        const of = (standing: string) => own.filter((row) => row.standing === standing).length;
        const counts = { party: of('party'), contracting: of('contracting'), signatory: of('signatory') };
        expect([code, treaties]).toEqual([code, counts]);
      }
    },
    120_000,
  );

  it('when the page is read, then its rows are those of the API that exist on that day, cell by cell', async () => {
    const listed = await list('1990-01-01');
    const rows = renderedRows(await page('/participants?asOf=1990-01-01'), 'data-participant');
    expect(rows.map(({ name }) => name).sort()).toEqual(
      listed
        .filter(({ exists }) => exists)
        .map(({ code }) => code)
        .sort(),
    );
    for (const { name, cells } of rows) {
      const { treaties, region, ...row } = listed.find(({ code }) => code === name)!;
      expect(cells[0]).toBe(`${row.name} ${name}`);
      expect(cells[2]).toBe(region ?? '–');
      expect(cells.slice(3)).toEqual([treaties.party, treaties.contracting, treaties.signatory].map(String));
    }
    const all = renderedRows(await page('/participants?asOf=1990-01-01&all=true'), 'data-participant');
    expect(all).toHaveLength(listed.length);
  });

  it('when found by a name of another language, by kind or sorted, then those come', async () => {
    const names = async (query: string) =>
      renderedRows(await page(`/participants?asOf=2014-07-06&${query}`), 'data-participant').map(({ name }) => name);
    expect(await names(`q=${encodeURIComponent('équateur')}`)).toEqual(['ECU']);
    expect(await names(`q=${encodeURIComponent('厄瓜多尔')}`)).toEqual(['ECU']);
    expect(await names('kind=regional-organisation')).toContain('EU');
    const listed = await list('2014-07-06');
    const most = Math.max(...listed.map(({ treaties }) => treaties.party));
    const [first] = await names('sort=-party');
    expect(listed.find(({ code }) => code === first)?.treaties.party).toBe(most);
  });

  it.each([
    ['corruption', '/treaties/uncac'],
    ['腐败', '/treaties/uncac'],
    ['ECU', '/participants/ECU'],
    ['Republic of Ecuador', '/participants/ECU'],
    ['crime prevention', '/funds/cpcjf'],
    ['A/60/131', '/statements/a-60-131'],
    ['1,100', '/treaties?at=1100'],
    ['0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', '/events/0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a'],
  ])('when %s is looked for, then the answer leads to %s', async (q, address) => {
    expect(await page(`/search?q=${encodeURIComponent(q)}`)).toContain(`href="${address}"`);
  });

  it('when nothing is found, then the page says what was looked for as text, and leads on', async () => {
    const html = await page(`/search?q=${encodeURIComponent('<b>nowhere</b>')}`);
    expect(textOf(html)).toContain('has “<b>nowhere</b>” in its name');
    expect(html).toContain('href="/participants"');
    expect(html).not.toContain('<b>nowhere</b>');
  });
});
