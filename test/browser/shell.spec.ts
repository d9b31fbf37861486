/**
 * Goal: both times of a view can be changed by hand, by keyboard and without script. Each state is an address, Back
 * leads through them, and nothing on the page jumps.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../house/needs.js';
import { type Looking, startLooking } from './looking.js';

const UNCAC = '/treaties/uncac?asOf=2005-07-25';

/** The address of a page, without its origin. */
function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Marks a page, so that a loading of the whole would be seen. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', 'true'));
  return () => page.evaluate(() => document.documentElement.hasAttribute('data-marked'));
}

/** Adds up how far things jumped on a page, from now on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { total: 0 };
    Object.assign(window, { seenShifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.total += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { seenShifts: { total: number } }).seenShifts.total);
}

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'the shell of every view', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('load');
  });
  afterAll(async () => looking.stop());

  it('goes to the next day of change in place, keeps the focus, and Back leads home', async () => {
    const { page, faults, close } = await looking.look(UNCAC);
    const kept = await mark(page);
    const later = await page.getAttribute('#time-later', 'href');
    await page.focus('#time-later');
    await page.keyboard.press('Enter');
    await page.waitForURL(looking.origin + String(later));
    await page.waitForFunction(() => document.activeElement?.id === 'time-later');
    expect(await kept()).toBe(true);
    expect(await page.title()).toContain('Foedera');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[data-day]')?.textContent === '25\u00a0July\u00a02005');
    expect(addressOf(page)).toBe(UNCAC);
    expect(await kept()).toBe(true);
    expect(faults).toStrictEqual([]);
    await close();
  });

  it('steps along the rail by keys: one change, a year, to the ends; one step back leads home', async () => {
    const { page, close } = await looking.look(UNCAC);
    const later = new URL(String(await page.getAttribute('#time-later', 'href')), looking.origin).searchParams.get(
      'asOf',
    );
    await page.focus('#time-rail');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('asOf') === later);
    await page.waitForFunction(() => document.activeElement?.id === 'time-rail');
    await page.keyboard.press('Home');
    await page.waitForURL((url) => url.searchParams.get('asOf') === '2003-12-09');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-valuetext')?.startsWith('9\u00a0December\u00a02003') === true,
    );
    await page.waitForTimeout(400);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('asOf') === later);
    await page.goBack();
    await page.waitForURL(looking.origin + UNCAC);
    await close();
  });

  it('follows a hand on the rail, and nothing jumps', async () => {
    const { page, faults, close } = await looking.look(UNCAC);
    const shifts = await watchShifts(page);
    const rail = await page.locator('#time-rail').boundingBox();
    if (rail === null) throw new Error('no rail');
    const at = (share: number) => [rail.x + rail.width * share, rail.y + rail.height / 2] as const;
    const [x, y] = at(0.08);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const share of [0.2, 0.3, 0.4]) await page.mouse.move(...at(share), { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => (url.searchParams.get('asOf') ?? '') > '2010');
    await page.waitForTimeout(400);
    const settled = addressOf(page);
    expect(settled).not.toBe(UNCAC);
    await page.goBack();
    await page.waitForURL(looking.origin + UNCAC);
    expect(faults).toStrictEqual([]);
    expect(await shifts()).toBeLessThan(0.02);
    await close();
  });

  it('looks at what was known at a mark, says so, and leads to what changed since', async () => {
    const { page, close } = await looking.look('/treaties/uncac?asOf=2005-07-25');
    await page.click('#time-known');
    await page.click('#time-known-choice a:has(bdi:text-is("histories"))');
    await page.waitForSelector('.time.then');
    expect(new URL(page.url()).searchParams.get('at')).toBe('histories');
    expect(await page.textContent('.time .notes')).toContain('You are looking at what was known at position');
    expect(await page.getAttribute('.time .notes a', 'href')).toContain(
      '/treaties/uncac/changes?asOf=2005-07-25&from=',
    );
    await page.click('#time-known');
    await page.fill('#time-known-choice input[name=at][type=number]', '1000');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') === '1000');
    await close();
  });

  it.each(['#time-day', '#time-known', '[popovertarget=languages]', '[popovertarget=themes]'])(
    'opens by Enter what %s offers; Esc closes it, and the focus is where it was',
    async (opener) => {
      const { page, faults, close } = await looking.look(UNCAC);
      const button = page.locator(opener);
      const offered = page.locator(`#${String(await button.getAttribute('popovertarget'))}`);
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await offered.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await offered.evaluate((part) => part.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await offered.isVisible()).toBe(false);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(faults).toStrictEqual([]);
      await close();
    },
  );

  it('says where the record ends', async () => {
    const { page, close } = await looking.look('/treaties/uncac?asOf=2040-01-01');
    expect(await page.textContent('.time .notes')).toContain('Nothing is known after');
    await close();
  });

  it('chooses both times without script', async () => {
    const { page, close } = await looking.look('/treaties/uncac?asOf=2005-07-25&at=1500', { script: false });
    await page.click('#time-day');
    await page.fill('#time-day-choice input[name=asOf]', '2005-09-20');
    await page.click('#time-day-choice button');
    await page.waitForURL(`${looking.origin}/treaties/uncac?at=1500&asOf=2005-09-20`);
    await page.click('#time-known');
    await page.click('#time-known-choice p a');
    await page.waitForURL(`${looking.origin}/treaties/uncac?asOf=2005-09-20`);
    await page.click('[popovertarget=themes]');
    await page.click('#themes [value=dark]');
    await page.waitForURL(`${looking.origin}/treaties/uncac?asOf=2005-09-20`);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.isVisible('#copy-pinned')).toBe(false);
    await close();
  });

  it('tells of newer events quietly, and shows them when asked', async () => {
    const { page, close } = await looking.look('/treaties/uncac');
    const shifts = await watchShifts(page);
    const marked = await page.request.post(`${looking.origin}/v1/marks`, { data: { name: 'meanwhile' } });
    expect(marked.status()).toBe(201);
    await page.waitForSelector('a[data-newer]:not([hidden])', { timeout: 15_000 });
    expect(await page.textContent('a[data-newer]')).toBe('1 newer event: show');
    expect(await shifts()).toBe(0);
    const known = await page.textContent('#time-known .num');
    await page.click('a[data-newer]');
    await page.waitForFunction((before) => document.querySelector('#time-known .num')?.textContent !== before, known);
    await close();
  });

  it('changes light and dark in place, and remembers it', async () => {
    const { page, close } = await looking.look(UNCAC);
    const kept = await mark(page);
    await page.click('[popovertarget=themes]');
    await page.click('#themes [value=dark]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await kept()).toBe(true);
    await page.reload();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await close();
  });

  it('says the same in another language, at the same address', async () => {
    const { page, close } = await looking.look(`${UNCAC}&at=1500`);
    await page.click('[popovertarget=languages]');
    await page.click('#languages a[lang=fr]');
    await page.waitForURL(`${looking.origin}/fr/treaties/uncac?asOf=2005-07-25&at=1500`);
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await close();
  });

  it('shows in place why an address has no answer, and that no answer came', async () => {
    const { page, close } = await looking.look(UNCAC);
    await page.click('#time-known');
    await page.fill('#time-known-choice input[type=number]', '999999');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.problem');
    expect(await page.textContent('.problem h1')).toContain('has not reached position');
    await page.goBack();
    await page.waitForSelector('#time-earlier');
    await page.context().setOffline(true);
    await page.click('#time-earlier');
    await page.waitForSelector('main [data-again]');
    expect(await page.textContent('main h1')).toBe('The ledger cannot be reached.');
    await page.context().setOffline(false);
    await page.click('main [data-again]');
    await page.waitForFunction(() => document.querySelector('main [data-again]') === null);
    await close();
  });

  it('copies the address that keeps its answer', async () => {
    const { page, close } = await looking.look(UNCAC);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.click('#copy-pinned');
    await page.waitForFunction(() => document.querySelector('#copy-pinned')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/treaties\/uncac\?asOf=2005-07-25&at=\d+$/);
    expect(copied).toBe(await page.textContent('#pinned'));
    await close();
  });

  it('gives its citation as files', async () => {
    const { page, close } = await looking.look(UNCAC);
    await page.click('#citation-forms summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download="foedera.json"]')]);
    expect(download.suggestedFilename()).toBe('foedera.json');
    await close();
  });

  it('keeps the two dates in one row on a phone, and never hides what has the focus', async () => {
    const { page, close } = await looking.look(UNCAC, { width: 360, height: 640 });
    await page.evaluate(() => window.scrollTo(0, 400));
    const bar = await page.locator('.time .two').boundingBox();
    expect(bar?.y).toBe(0);
    expect(bar?.height).toBeLessThanOrEqual(44);
    const hidden = await page.evaluate(() => {
      const foot = document.querySelector('.time .two')?.getBoundingClientRect().bottom ?? 0;
      const links = [...document.querySelectorAll<HTMLElement>('main a[href], main button')].reverse().slice(0, 60);
      return links.flatMap((link) => {
        link.focus();
        const { top, height } = link.getBoundingClientRect();
        return height > 0 && top < foot ? [link.textContent] : [];
      });
    });
    expect(hidden).toStrictEqual([]);
    await close();
  });

  it('is usable within a second', async () => {
    const { page, close } = await looking.look(UNCAC);
    await page.reload();
    const milliseconds = await page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd,
    );
    expect(milliseconds).toBeLessThan(1000);
    await close();
  });

  it('shows in forced colours what is chosen and where the handle stands', async () => {
    const { page, faults, close } = await looking.look(UNCAC, { forcedColours: true, still: true });
    expect(await page.isVisible('[data-handle]')).toBe(true);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(faults).toStrictEqual([]);
    await close();
  });
});
