/**
 * Goal: the status table is filtered, searched and sorted in place, the address keeps step, and what an address names
 * is what comes back.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWith } from '../house/needs.js';
import { type Looking, startLooking } from './looking.js';

const shown = (page: Page) =>
  page
    .locator('table.status tbody tr[data-code]:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['code'] ?? ''));

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'the status table', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('load');
  });
  afterAll(async () => looking.stop());

  it('shows what is chosen, found and sorted without asking again, as its address does without script', async () => {
    const { page, faults, close } = await looking.look('/treaties/uncac?asOf=2005-07-25');
    await page.click('a.chip[data-show="contracting"]');
    expect(await shown(page)).toHaveLength(29);
    await page.click('th[data-order="number"] a');
    await page.click('th[data-order="number"] a');
    await page.fill('.find input[name="q"]', 'an');
    const found = await shown(page);
    const { search } = new URL(page.url());

    expect(search).toBe('?asOf=2005-07-25&show=contracting&sort=-number&q=an');
    expect(await page.getAttribute('th[data-order="number"]', 'aria-sort')).toBe('descending');
    expect(found.length).toBeGreaterThan(1);

    const plain = await looking.look(`/treaties/uncac${search}`, { script: false });
    expect(await shown(plain.page)).toStrictEqual(found);
    await page.fill('.find input[name="q"]', 'Atlantis');
    expect(await page.isVisible('[data-nobody]')).toBe(true);
    await page.click('[data-nobody] a');
    expect((await shown(page)).length).toBeGreaterThan(100);
    expect([...faults, ...plain.faults]).toStrictEqual([]);
    await close();
    await plain.close();
  });

  it('is sorted by Enter on a heading, which keeps the focus; Esc empties what is sought', async () => {
    const { page, faults, close } = await looking.look('/treaties/uncac?asOf=2005-07-25');
    const all = await shown(page);
    const heading = page.locator('th[data-order="number"]');
    await heading.locator('a').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect((await shown(page))[0]).toBe('KEN');
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect((await shown(page))[0]).toBe('FRA');
    expect(await page.evaluate(() => document.activeElement?.closest('th')?.dataset['order'])).toBe('number');
    await page.focus('.find input[name="q"]');
    await page.keyboard.type('france');
    expect(await shown(page)).toStrictEqual(['FRA']);
    await page.keyboard.press('Escape');
    expect((await shown(page)).toSorted()).toStrictEqual(all.toSorted());
    expect(page.url()).not.toContain('q=');
    expect(faults).toStrictEqual([]);
    await close();
  });
});
