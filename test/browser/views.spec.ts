/**
 * Goal: every view can be looked at by everybody: in each width, theme and language, by the rules of WCAG, without a
 * complaint of the browser, without a request to anybody else, and with nothing out of sight at the side.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../house/needs.js';
import { axe, type Look, type Looking, overflow, startLooking } from './looking.js';

const VIEWS = [
  '/treaties?asOf=2014-07-06',
  '/treaties/uncac?asOf=2005-07-25',
  '/treaties/uncac/proof?asOf=2005-09-20',
  '/treaties/uncac/what-if?asOf=2005-07-25',
  '/treaties/uncac/forecast?asOf=2005-07-25',
  '/treaties/uncac/changes?from=100&to=1500',
  '/treaties/uncac/acts',
  '/treaties/uncac/record',
  '/treaties/uncac/record/table',
  '/session',
  '/participants?asOf=2014-07-06',
  '/participants/ECU?asOf=2014-07-06',
  '/participants/ECU/changes',
  '/funds?asOf=2005-06-30',
  '/funds/cpcjf?asOf=2005-06-30',
  '/funds/cpcjf/bridge?asOf=2005-06-30&from=1',
  '/funds/cpcjf/record',
  '/statements',
  '/statements/a-60-131',
  '/ledger',
  '/search?q=corruption',
  '/nothing-here',
];

const LOOKS: readonly (readonly [string, string, Look])[] = [
  ['at 1280', '', { width: 1280 }],
  ['at 820', '', { width: 820 }],
  ['at 360', '', { width: 360 }],
  ['at 320', '', { width: 320 }],
  ['dark', '', { theme: 'dark' }],
  ['dark at 360', '', { theme: 'dark', width: 360 }],
  ['in Arabic', '/ar', {}],
  ['in Arabic at 360', '/ar', { width: 360 }],
  ['in French', '/fr', {}],
];

describeWith('Chromium (FOEDERA_TEST_CHROMIUM, or chromium in the PATH)', 'every view', () => {
  let looking: Looking;
  beforeAll(async () => {
    looking = await startLooking('load');
  });
  afterAll(async () => looking.stop());

  it.each(LOOKS)(
    'can be read %s',
    async (_name, prefix, look) => {
      const amiss: string[] = [];
      for (const view of VIEWS) {
        const { page, faults, close } = await looking.look(prefix + view, look);
        const wide = await overflow(page);
        const complaints = view === '/nothing-here' ? faults.filter((fault) => !fault.includes('404')) : faults;
        amiss.push(
          ...[...complaints, ...(await axe(page)), ...(wide > 0 ? [`${String(wide)} px too wide`] : [])].map(
            (one) => `${view}: ${one}`,
          ),
        );
        await close();
      }
      expect(amiss).toStrictEqual([]);
    },
    300_000,
  );
});
