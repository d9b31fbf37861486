/**
 * Goal: what if is asked by keyboard alone, and without a script as well.
 * Given the page of the Convention as of 25 July
 * 2005, when somebody types the name of a State and ticks it, then the answer follows, and focus and address with it.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../house/needs.js';
import { type Looking, startLooking } from './looking.js';

const ADDRESS = '/treaties/uncac/what-if?asOf=2005-07-25';

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'what if', () => {
  let looking: Looking;

  beforeAll(async () => {
    looking = await startLooking('load');
  }, 240_000);
  afterAll(() => looking.stop());

  it('answers by keyboard: type, tick, take out; focus stays, and the address says it', async () => {
    const { page, faults, close } = await looking.look(ADDRESS);
    await page.locator('[data-find]').focus();
    await page.keyboard.type('ecua');
    await page.keyboard.press('Enter');
    await page.locator('[data-supposition]').getByText('If Ecuador deposits').waitFor();
    expect(page.url()).toContain('deposit=ECU@2005-07-26');
    expect(await page.title()).toContain('Supposed: If Ecuador deposits');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(true);
    const day = page.locator('#supposed-on');
    await day.fill('2005-09-15');
    await page.locator('[data-supposition]').getByText('14 December 2005').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('supposed-on');
    await page.locator('[data-out]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-supposition]').getByText('Nothing is supposed yet').waitFor();
    expect(page.url()).not.toContain('deposit');
    expect(faults).toEqual([]);
    await close();
  });

  it('ticks with Space, and drops the answers that come too late', async () => {
    const { page, close } = await looking.look(ADDRESS);
    for (const code of ['AUT', 'BEL', 'ECU']) {
      await page.locator(`input[name=deposit][value=${code}]`).focus();
      await page.keyboard.press('Space');
    }
    await page.locator('[data-supposition]').getByText('Austria, Belgium, Ecuador').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('ECU');
    expect(await page.locator('[data-out]').count()).toBe(3);
    // The bar is that of the new address, and can still be moved.
    expect(await page.locator('#time-rail').count()).toBe(1);
    await close();
  });

  it('needs no script: the form is sent, and shows the same', async () => {
    const { page, close } = await looking.look(ADDRESS, { script: false });
    await page.locator('input[name=deposit][value=ECU]').check();
    await page.locator('#supposed-on').fill('2005-09-15');
    await page.locator('form.suppose button').click();
    expect(await page.locator('[data-supposition]').textContent()).toContain('If Ecuador deposits');
    await close();
  });
});
