/**
 * Goal: the rail of each list has every act of its month, and stops at the days on which the list changes. Acts are
 * counted here from the API's own list of acts. What changed since a position is told wherever the page offers it.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Asking } from '../../src/page/asking.js';
import { fundBar } from '../../src/page/fund/fund-bar.js';
import { participantBar } from '../../src/page/participant/participant-bar.js';
import type { Bar } from '../../src/page/shell.js';
import { treatiesBar } from '../../src/page/treaties/treaties-bar.js';
import type { ActivityAnswer } from '../../src/treaties/activity/activity.answer.js';
import type { ShowFundAnswer } from '../../src/funds/fund/show-fund/show-fund.answer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';

const HTML = { accept: 'text/html' };

let service: TestApp;
let asking: Asking;
/** A position shortly before the last. */
let known: number;
beforeAll(async () => {
  service = await startTestApp();
  await loadHistories(service);
  asking = service.app.get(Asking, { strict: false });
  known = (await asking.times({})).at - 3;
});
afterAll(async () => service.stop());

const get = async <A>(url: string): Promise<A> => (await service.inject({ url })).json<A>();

/** Every act that the API lists, page by page. */
async function acts(query = ''): Promise<ActivityAnswer['actions']> {
  const found: ActivityAnswer['actions'] = [];
  let next: string | null = `/v1/activity?from=1900-01-01&to=2999-12-31&limit=1000${query}`;
  while (next !== null) {
    const answer: ActivityAnswer = await get<ActivityAnswer>(next);
    found.push(...answer.actions);
    next = answer.next;
  }
  return found;
}

function byMonth(dates: readonly string[]): Record<string, number> {
  const months: Record<string, number> = {};
  for (const date of dates) months[date.slice(0, 7)] = (months[date.slice(0, 7)] ?? 0) + 1;
  return months;
}

const months = ({ acts: counted }: Bar) => Object.fromEntries(counted);

describe('the rail of the list of treaties', () => {
  it('has every act of every treaty in its month, and their days among its stops', async () => {
    const bar = await treatiesBar(asking, await asking.times({ asOf: '2005-07-25' }));
    const dates = (await acts()).map(({ date }) => date);
    expect(months(bar)).toStrictEqual(byMonth(dates));
    expect(dates.filter((date) => !bar.days.includes(date))).toStrictEqual([]);
    // Nobody acted on the day on which the Convention against Corruption came into force.
    expect(bar.days).toContain('2005-12-14');
  });

  it('says complete only up to where the record of each treaty is', async () => {
    const { through } = await treatiesBar(asking, await asking.times({}));
    const { treaties } = await get<{ treaties: { coverage: { completeThrough: string | null } }[] }>(
      '/v1/treaties?limit=1000',
    );
    const days = treaties.map(({ coverage }) => coverage.completeThrough);
    expect(through).toBe(days.includes(null) ? null : days.sort()[0]);
  });

  it.each(['/treaties', '/participants', '/participants/ECU', '/treaties/uncac', '/funds', '/funds/cpcjf'])(
    'stands on %s',
    async (url) => {
      const { body } = await service.inject({ url, headers: HTML });
      expect(body).toContain('class="rail"');
    },
  );
});

describe('the rail of a participant', () => {
  it('begins with the year 1945, and has what it did and the days from which that holds', async () => {
    const bar = await participantBar(asking, 'ECU', await asking.times({ asOf: '2005-07-25' }));
    expect(bar.from).toBe('1945-01-01');
    const own = (await acts('&participant=ECU')).map(({ date }) => date);
    expect(own.filter((date) => !bar.days.includes(date))).toStrictEqual([]);
    expect(bar.days).toContain('2005-12-14');
  });
});

describe('the rail of a fund', () => {
  it('reaches half a year beyond what is known of it', async () => {
    const times = await asking.times({ asOf: '2005-06-30' });
    const fund = await get<ShowFundAnswer>('/v1/funds/cpcjf?asOf=2005-06-30');
    const { from, to } = fundBar(fund, times);
    const [first, last] = [fund.days[0]?.date ?? '', fund.coverage.through ?? fund.days.at(-1)?.date ?? ''];
    const months = (one: string, other: string) =>
      (Number(other.slice(0, 4)) - Number(one.slice(0, 4))) * 12 + Number(other.slice(5, 7)) - Number(one.slice(5, 7));
    expect([months(from, first), months(last, to)]).toStrictEqual([6, 6]);
  });
});

describe('what changed since, in the time bar', () => {
  const linkOf = (body: string) =>
    new RegExp(`href="([^"]*/(?:changes|bridge)\\?[^"]*from=${String(known)}[^"]*)"`).exec(body)?.[1];

  it.each(['/treaties/uncac', '/treaties/uncac/proof', '/participants/ECU', '/funds/cpcjf'])(
    'leads from %s to what was recorded from then to now',
    async (path) => {
      const { body } = await service.inject({ url: `${path}?asOf=2014-07-06&at=${String(known)}`, headers: HTML });
      const link = linkOf(body)?.replaceAll('&amp;', '&') ?? '';
      expect(link).toContain('asOf=2014-07-06');
      expect(link).not.toMatch(/[?&](at|to)=/);
      const later = await service.inject({ url: link, headers: HTML });
      expect(later.statusCode).toBe(200);
      expect(later.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/treaties', '/participants', '/funds', '/statements', '/ledger'])(
    'is not offered where no view tells it: %s',
    async (path) => {
      const { body } = await service.inject({ url: `${path}?asOf=2014-07-06&at=${String(known)}`, headers: HTML });
      expect(linkOf(body)).toBeUndefined();
    },
  );
});
