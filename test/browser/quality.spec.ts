/**
 * Goal: each view says the same with and without script, nothing in it jumps while it comes, and it bears being
 * enlarged, spaced, read in forced colours, and printed. Every complaint of the browser, a broken policy among them,
 * fails its test.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../house/needs.js';
import { type Look, type Looking, overflow, startLooking } from './looking.js';

const VIEWS = [
  '/treaties?asOf=2014-07-06',
  '/treaties/uncac?asOf=2005-07-25',
  '/treaties/uncac?asOf=2040-01-01&at=1500',
  '/treaties/uncac/proof?asOf=2005-09-20',
  '/treaties/uncac/what-if?asOf=2005-07-25&deposit=ECU@2005-09-15&by=2005-12-31',
  '/treaties/uncac/forecast?asOf=2005-07-25',
  '/treaties/uncac/changes?from=100&to=1500',
  '/treaties/uncac/acts',
  '/treaties/uncac/record',
  '/treaties/uncac/record/table',
  '/participants?asOf=2014-07-06',
  '/participants/ECU?asOf=2014-07-06',
  '/participants/ECU/changes?from=100&to=1500',
  '/funds?asOf=2005-06-30',
  '/funds/cpcjf?asOf=2005-06-30',
  '/funds/cpcjf/bridge?from=1000&to=1600',
  '/funds/cpcjf/record',
  '/statements',
  '/statements/a-60-131',
  '/ledger',
  '/search?q=corruption',
  '/session',
  '/nothing-here',
] as const;

/** Enough of them where only letters differ. */
const FEW = ['/treaties?asOf=2014-07-06', '/treaties/uncac?asOf=2005-07-25', '/funds/cpcjf?asOf=2005-06-30', '/ledger'];

/** What readers may set for themselves (WCAG 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
  ' p { margin-block-end: 2em !important; }';

/** What the page says in its main part, without what stands between words. */
const saidBy = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replace(/\s+/gu, ' ').trim();

/** What is cut off on a page: text in a box that is too small for it, and hides what does not fit. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      if (element.closest('.sr, svg, template') !== null || !element.checkVisibility()) return [];
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (how: string) => how === 'hidden' || how === 'clip';
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return wide || high ? [`cut off: ${element.className} ${element.textContent.slice(0, 40)}`] : [];
    }),
  );

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'each view', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('load');
  });
  afterAll(async () => looking.stop());

  /** Opens each view in one window, and says what is amiss in it. */
  async function through(
    look: Look,
    amissIn: (page: Page, view: string) => Promise<readonly string[]>,
    prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<string[]> {
    const { page, faults, close } = await looking.look('/session', look);
    await prepare(page);
    const amiss: string[] = [];
    for (const view of VIEWS) {
      await page.goto(looking.origin + view, { waitUntil: 'load' });
      const found = await amissIn(page, view);
      const complaints = faults.splice(0).filter((fault) => view !== '/nothing-here' || !fault.includes('404'));
      amiss.push(...[...found, ...complaints].map((one) => `${view}: ${one}`));
    }
    await close();
    return amiss;
  }

  it('says the same without script as with it', async () => {
    const said = new Map<string, string>();
    const complaints = await through({}, async (page, view) => {
      said.set(view, await saidBy(page));
      return [];
    });
    const differing = await through({ script: false }, async (page, view) => {
      const plain = await saidBy(page);
      return plain === said.get(view) ? [] : [`${plain.length} letters instead of ${said.get(view)?.length ?? 0}`];
    });
    expect([...complaints, ...differing]).toStrictEqual([]);
    expect([...said.values()].filter((text) => text.length < 40)).toStrictEqual([]);
  });

  it.each([
    ['in English', VIEWS, {}, ''],
    ['on a phone, in Russian', VIEWS, { width: 360, height: 780 }, '/ru'],
    ['in Arabic', FEW, {}, '/ar'],
    ['in Chinese', FEW, {}, '/zh'],
    ['in Russian', FEW, {}, '/ru'],
  ] as const)('does not jump while it comes, %s', async (_how, views, look, prefix) => {
    const jumped: string[] = [];
    for (const view of views) {
      // A first visit: a window of its own has nothing kept from another.
      const { jumps, close } = await looking.look(prefix + view, look);
      const seen = await jumps();
      if (seen !== null) jumped.push(`${prefix}${view}: ${seen}`);
      await close();
    }
    expect(jumped).toStrictEqual([]);
  });

  it.each([
    ['at twice the size', { width: 640, height: 450 }, ''],
    ['with letters, words and lines apart', { width: 1280 }, SPACED],
    ['with letters, words and lines apart, on a phone', { width: 360 }, SPACED],
  ] as const)('loses nothing %s', async (_how, look, rules) => {
    const amiss = await through(look, async (page) => {
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, rules);
      const wide = await overflow(page);
      return [...(wide > 0 ? [`${String(wide)} px too wide`] : []), ...(await cutOff(page))];
    });
    expect(amiss).toStrictEqual([]);
  });

  it('moves nothing for those who want no motion, and draws in forced colours what can be seen', async () => {
    const amiss = await through({ forcedColours: true, still: true }, async (page) => [
      ...(await page.evaluate(moving)),
      ...(await page.evaluate(unseen)),
    ]);
    expect(amiss).toStrictEqual([]);
  });

  it('is printed on sheets of A4 that lie, with all rows and both times on each', async () => {
    const { page, faults, close } = await looking.look('/treaties/uncac?asOf=2005-07-25&at=1500', { theme: 'dark' });
    const rows = await page.locator('table.status tbody tr[data-code]').count();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('table.status tbody tr[data-code]:visible').count()).toBe(rows);
    // What stands in the margin of each sheet.
    const margin = await page.evaluate(() => document.documentElement.dataset['sheet'] ?? '');
    expect(margin.replaceAll('\u00a0', ' ')).toMatch(/ as of 25 July 2005”, as known at ledger position 1,500 /);
    for (const control of ['.time .step', '.btn', '.slider', '.mast nav', 'footer .get'])
      expect([control, await page.locator(`${control}:visible`).count()]).toStrictEqual([control, 0]);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sizes = printed.toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? [];
    expect(sizes.length).toBeGreaterThan(3);
    for (const size of sizes) {
      const [, , width, height] = (size.match(/[\d.]+/g) ?? []).map(Number);
      expect([Math.round(Number(width)), Math.round(Number(height))]).toStrictEqual([842, 595]);
    }
    expect(printed.byteLength).toBeLessThan(2_000_000);
    expect(faults).toStrictEqual([]);
    await close();
  });
});

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'the ledger', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('none');
    await mark('first');
  });
  afterAll(async () => looking.stop());

  async function mark(name: string): Promise<void> {
    const { statusCode } = await looking.service.inject({ method: 'POST', url: '/v1/marks', payload: { name } });
    expect(statusCode).toBe(201);
  }

  it('tells of newer events by one stream, holds still while paused, and shows them when asked', async () => {
    const { page, faults, close } = await looking.look('/ledger');
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/stream')) streams.push(request.url());
    });
    const newer = page.locator('[data-live] a[data-newer]');
    await mark('second');
    await newer.waitFor();
    expect(await page.locator('a[data-newer]').allTextContents()).toStrictEqual(
      Array.from({ length: 2 }, () => '1 newer event: show'),
    );
    expect(streams).toHaveLength(1);
    const pause = page.locator('[data-pause]');
    await pause.focus();
    await page.keyboard.press('Enter');
    expect(await pause.getAttribute('aria-pressed')).toBe('true');
    await mark('third');
    await page.waitForTimeout(500);
    expect(await newer.textContent()).toBe('1 newer event: show');
    await page.keyboard.press('Enter');
    await newer.getByText('2 newer events: show').waitFor();
    expect(await page.locator('.feed li').count()).toBe(1);
    await newer.click();
    await page.locator('.feed li').nth(2).waitFor();
    expect(faults).toStrictEqual([]);
    await close();
  });

  it('is checked in this browser: each hash is that of its fields, or the page says which is not', async () => {
    const { page, close } = await looking.look('/ledger');
    const said = page.locator('[data-check] [role=status]');
    await page.locator('[data-check] button').click();
    await page.locator('[data-check] .agrees').waitFor();
    expect((await said.textContent())?.length).toBeGreaterThan(10);
    await page.route('**/v1/events/*', async (route) => {
      const answer = await route.fetch();
      const event = (await answer.json()) as Record<string, unknown>;
      await route.fulfill({ json: event['position'] === 1 ? { ...event, actor: 'somebody else' } : event });
    });
    await page.locator('[data-check] button').click();
    await page.locator('[data-check] .contradicts').waitFor();
    expect(await said.textContent()).toMatch(/\b1\b/);
    await close();
  });
});

/** Runs in the page: what moves by itself there, or changes slowly. */
function moving(): string[] {
  const seconds = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    const moves = seconds(transitionDuration) > 0.001 || animationName !== 'none';
    return moves ? [`moves: ${element.tagName} ${element.getAttribute('class') ?? ''}`] : [];
  });
}

/** Runs in the page: drawings of which nothing differs from the ground. */
function unseen(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  const drawn = [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
  return drawn.flatMap((svg) => {
    const shapes = [...svg.querySelectorAll('path, rect, circle, line, text')];
    const seen = shapes.some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((colour) => colour !== 'none' && colour !== ground);
    });
    return shapes.length === 0 || seen ? [] : [`unseen: ${svg.outerHTML.slice(0, 60)}`];
  });
}
