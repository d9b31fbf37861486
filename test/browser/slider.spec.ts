/**
 * Goal: the map moves through its days by pointer and keyboard without asking the service; its shapes come when they
 * are wanted and not before; without a script the picture says the same.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../house/needs.js';
import { type Looking, startLooking } from './looking.js';

const ADDRESS = '/treaties/uncac?asOf=2005-07-25';
const lookOf = (page: Page, code: string) => page.getAttribute(`.map [data-code=${code}]`, 'data-s');

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'the slider of the map', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('load');
  });
  afterAll(async () => looking.stop());

  /** The addresses that a page asks for while something is done with it. */
  async function askedDuring(page: Page, what: () => Promise<void>): Promise<string[]> {
    const asked: string[] = [];
    const note = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await what();
    page.off('request', note);
    return asked;
  }

  async function comeNear(page: Page): Promise<void> {
    await page.locator('#map').scrollIntoViewIfNeeded();
    await page.waitForSelector('.map [data-code=FRA]');
  }

  it('has its shapes when the map comes near, and not before', async () => {
    const { page, close } = await looking.look(ADDRESS, { height: 500 });
    await page.waitForTimeout(500);
    expect(await page.locator('.map').count()).toBe(0);
    const asked = await askedDuring(page, () => comeNear(page));
    expect(asked.filter((path) => path.includes('shapes'))).toHaveLength(1);
    await close();
  });

  it('steps by key from change to change without a request, and then the view is of that day', async () => {
    const { page, faults, close } = await looking.look(ADDRESS);
    await comeNear(page);
    expect([await lookOf(page, 'FRA'), await lookOf(page, 'ECU'), await lookOf(page, 'MNE')]).toStrictEqual([
      'contracting',
      'signatory',
      'signatory',
    ]);
    await page.focus('#map-day');
    const asked = await askedDuring(page, async () => {
      for (let step = 0; step < 40 && (await lookOf(page, 'ECU')) === 'signatory'; step += 1)
        await page.keyboard.press('ArrowRight');
    });
    expect(asked).toStrictEqual([]);
    expect(await page.getAttribute('#map-day', 'aria-valuetext')).toBe('15\u00a0September\u00a02005');
    await page.waitForURL(/asOf=2005-09-15/);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Corruption'));
    await page.waitForSelector('.map [data-code=ECU][data-s=contracting]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map-day');
    expect(faults).toStrictEqual([]);
    await close();
  });

  it('says in a card whose an area is and where it stands; Esc takes it away', async () => {
    const { page, close } = await looking.look(ADDRESS);
    await comeNear(page);
    await page.locator('.map [data-code=BRA]').hover();
    const card = page.locator('[data-map-card]');
    expect((await card.innerText()).replaceAll('\u00a0', ' ')).toBe('Brazil\ncontracting since 15 June 2005');
    await page.keyboard.press('Escape');
    expect(await card.isHidden()).toBe(true);
    await close();
  });

  it('plays until it is stopped, a month at a time, and a year for those who want no motion', async () => {
    for (const [still, pace] of [
      [false, 30],
      [true, 365],
    ] as const) {
      const { page, close } = await looking.look('/treaties/uncac?asOf=2003-12-10', { still });
      await comeNear(page);
      const before = Number(await page.inputValue('#map-day'));
      await page.focus('[data-map-play]');
      await page.keyboard.press('Space');
      await page.waitForFunction((from) => Number(document.querySelector('input')?.value) !== from, before);
      await page.waitForFunction(
        (from) => Number(document.querySelector<HTMLInputElement>('#map-day')?.value) > from,
        before,
      );
      await page.keyboard.press('Space');
      const gone = Number(await page.inputValue('#map-day')) - before;
      expect([gone > 0, gone % pace]).toStrictEqual([true, 0]);
      await close();
    }
  });

  it('is a picture that says its day where no script runs', async () => {
    const { page, close } = await looking.look(ADDRESS, { script: false });
    const picture = page.locator('#map img');
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.getAttribute('alt')).toContain('25\u00a0July\u00a02005');
    expect(await page.locator('.slider').isHidden()).toBe(true);
    await close();
  });
});
