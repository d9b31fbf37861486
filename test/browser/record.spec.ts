/**
 * Goal: somebody records an act with the keyboard alone. Enter tries and never records; each answer takes the focus; at
 * every step the page has no barrier that axe knows.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axe, type Looking, overflow, startLooking } from './looking.js';
import { action, Client, givenParticipants, treaty } from '../treaties/treaty-facts.js';

const ADDRESS = '/treaties/frm/record';

describe('recording an act with the keyboard', () => {
  let looking: Looking;
  let client: Client;
  beforeAll(async () => {
    looking = await startLooking('none');
    client = new Client(looking.service);
    await givenParticipants(client);
    await client.record('/v1/treaties', treaty('frm'));
    await client.record('/v1/treaties/frm/actions', action('signature', 'AAA', '2000-03-01'));
  });
  afterAll(() => looking.stop());

  it.each([1280, 360])('goes from the form to the refusal, a way out, and the record, at %d', async (width) => {
    const head = await client.head();
    const { page, faults, close } = await looking.look(ADDRESS, { width });
    expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
    const who = width === 1280 ? 'BBB' : 'CCC';
    await page.focus('#kind');
    await page.selectOption('#kind', 'ratification');
    await page.keyboard.press('Tab');
    await page.keyboard.type(who);
    await page.fill('#date', '2000-05-05');
    await page.focus('#document');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.bad');
    expect(await page.evaluate(() => document.activeElement?.matches('.panel.bad'))).toBe(true);
    expect([await axe(page), await overflow(page), await client.head()]).toEqual([[], 0, head]);
    await page.keyboard.press('Tab');
    await page.focus('button[value="make accession"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.ok');
    expect(await page.inputValue('#kind')).toBe('accession');
    expect(await page.evaluate(() => document.activeElement?.matches('.panel.ok'))).toBe(true);
    expect([await axe(page), await overflow(page), await client.head()]).toEqual([[], 0, head]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Record this act');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel.ok a[href^="/events/"]');
    expect([await axe(page), await overflow(page), await client.head()]).toEqual([[], 0, head + 1]);
    expect(faults).toEqual([]);
    await close();
  });

  it('goes the same way without script, and nothing is recorded but what was tried', async () => {
    const head = await client.head();
    const { page, close } = await looking.look(ADDRESS, { script: false });
    await page.selectOption('#kind', 'ratification');
    await page.fill('#participant', 'AAA');
    await page.fill('#date', '2000-05-05');
    await page.press('#document', 'Enter');
    await page.waitForSelector('.panel.ok');
    expect(await client.head()).toBe(head);
    await page.click('button[value="record"]');
    await page.waitForSelector('.panel.ok a[href^="/events/"]');
    expect(await client.head()).toBe(head + 1);
    await close();
  });

  it('tells what is missing first of all, in Arabic as in English, and proposes the nearest name', async () => {
    const { page, close } = await looking.look(`/ar${ADDRESS}`, { theme: 'dark' });
    await page.fill('#participant', 'Borlandd');
    await page.press('#participant', 'Enter');
    await page.waitForSelector('.near button');
    expect(await page.evaluate(() => document.activeElement?.matches('form > .panel.bad'))).toBe(true);
    expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
    await close();
  });
});
