/**
 * Goal: the views look as they did when somebody last looked at them. Each is compared with its stored picture, with a
 * tolerance that another machine's smoothing of letters survives. `npm run pictures` makes them anew, after which they
 * are to be looked at.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describeWith } from '../house/needs.js';
import { type Look, type Looking, startLooking } from './looking.js';

const ANEW = process.env['FOEDERA_PICTURES'] === 'anew';
/** A pixel differs where its colour is this far off; this share of them may. */
const [FAR, SHARE] = [0.25, 0.005];
const HERE = new URL('pictures/', import.meta.url);
const IMAGES = new URL('../../docs/images/', import.meta.url);

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly look?: Look;
  /** Where it is stored. Default: beside this test. */
  readonly folder?: URL;
}

const PHONE: Look = { width: 360, height: 780 };

const PICTURES: readonly Picture[] = [
  { name: 'uncac-2005-07-25', address: '/treaties/uncac?asOf=2005-07-25', folder: IMAGES, look: { height: 980 } },
  { name: 'treaties', address: '/treaties?asOf=2014-07-06' },
  { name: 'treaties-phone', address: '/treaties?asOf=2014-07-06', look: PHONE },
  { name: 'uncac-date-fixed', address: '/treaties/uncac?asOf=2005-09-20' },
  { name: 'uncac-arabic', address: '/ar/treaties/uncac?asOf=2005-09-20' },
  { name: 'uncac-dark', address: '/treaties/uncac?asOf=2005-07-25', look: { theme: 'dark' } },
  { name: 'uncac-phone', address: '/treaties/uncac?asOf=2005-07-25', look: PHONE },
  { name: 'paris-two-thresholds', address: '/treaties/paris-agreement?asOf=2016-10-05' },
  { name: 'kyoto-weights', address: '/treaties/kyoto-protocol?asOf=2004-12-31' },
  { name: 'rome-statute-exits', address: '/treaties/rome-statute?asOf=2019-12-31&show=withdrawn' },
  { name: 'firearms-protocol', address: '/treaties/untoc-firearms?asOf=2005-05-01' },
  { name: 'proof', address: '/treaties/uncac/proof?asOf=2005-09-20' },
  { name: 'what-if', address: '/treaties/uncac/what-if?asOf=2005-07-25&deposit=ECU@2005-09-15&by=2005-12-31' },
  { name: 'participant', address: '/participants/ECU?asOf=2014-07-06' },
  { name: 'fund', address: '/funds/cpcjf?asOf=2005-06-30' },
  { name: 'statement', address: '/statements/a-60-131' },
  { name: 'record', address: '/treaties/uncac/record' },
];

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'the views', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('all');
  });
  afterAll(async () => looking.stop());

  it.each(PICTURES)('look as their picture: $name', async ({ name, address, look = {}, folder = HERE }) => {
    const { page, close } = await looking.look(address, { ...look, still: true });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await close();
    const file = fileURLToPath(new URL(`${name}.png`, folder));
    if (ANEW) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, taken);
    }
    expect(existsSync(file)).toBe(true);
    expect(difference(PNG.sync.read(readFileSync(file)), PNG.sync.read(taken))).toBeLessThan(SHARE);
  });
});

describe('given two pictures', () => {
  const plain = (width: number, grey: number): PNG => {
    const picture = new PNG({ width, height: 100 });
    picture.data.fill(grey);
    return picture;
  };

  it('then the same do not differ, others do, and those of other sizes wholly', () => {
    expect(difference(plain(100, 255), plain(100, 255))).toBe(0);
    expect(difference(plain(100, 255), plain(100, 0))).toBeGreaterThan(0.8);
    expect(difference(plain(100, 255), plain(90, 255))).toBe(1);
  });
});

/** The share of pixels in which two pictures differ; 1 where their sizes do. */
function difference(stored: PNG, taken: PNG): number {
  const { width, height } = stored;
  if (taken.width !== width || taken.height !== height) return 1;
  return pixelmatch(stored.data, taken.data, undefined, width, height, { threshold: FAR }) / (width * height);
}
