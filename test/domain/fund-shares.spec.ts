/** Goal: what a donor has of all that is pledged adds up, and a sum of nothing is told from nothing recorded. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordedFigures } from '../../src/domain/fund/figures/recorded.js';
import { sharesOfPledged } from '../../src/domain/fund/figures/shares.js';
import { runs } from '../support/runs.js';

describe('given what donors pledged', () => {
  it('when they share 200, then each has its part, and beside it that of all who pledged more', () => {
    expect(sharesOfPledged([50n, 100n, 0n, 50n])).toStrictEqual([
      { share: '25.000', cumulativeShare: '75.000' },
      { share: '50.000', cumulativeShare: '50.000' },
      { share: '0.000', cumulativeShare: '100.000' },
      { share: '25.000', cumulativeShare: '100.000' },
    ]);
  });

  it('when nothing is pledged, or one is below zero, then there are no shares', () => {
    expect(sharesOfPledged([0n])).toStrictEqual([{ share: null, cumulativeShare: null }]);
    expect(sharesOfPledged([5n, -1n]).map(({ share }) => share)).toStrictEqual([null, null]);
    expect(sharesOfPledged([])).toStrictEqual([]);
  });

  it('when any amounts are shared, then the last of the greatest first has all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 18n }), { minLength: 1 }), (pledged) => {
        const running = sharesOfPledged(pledged).map(({ cumulativeShare }) => Number(cumulativeShare));
        fc.pre(pledged.some((each) => each > 0n));
        return Math.max(...running) === 100;
      }),
      runs(200),
    );
  });
});

describe('given the acts of a fund', () => {
  const none = async () => Promise.resolve(false);

  it('when only pledges moved anything, then what was paid, and so what is outstanding, is not recorded', async () => {
    const moved = new Set(['pledged-gross', 'pledged-gross/usd']);
    expect(await recordedFigures({ moved, useSaid: false, complete: none })).toStrictEqual(['pledged']);
  });

  it('when one payment is recorded and one use is said, then these are recorded, and what is outstanding follows', async () => {
    const moved = new Set(['pledged-gross', 'paid']);
    const known = await recordedFigures({ moved, useSaid: true, complete: none });
    expect(known).toStrictEqual(['pledged', 'paid', 'outstanding', 'earmarked']);
  });

  it('when every payment is said to be recorded, then that there is none is known', async () => {
    const complete = async (kinds: readonly string[]) => Promise.resolve(kinds.includes('payment'));
    const known = await recordedFigures({ moved: new Set(), useSaid: false, complete });
    expect(known).toStrictEqual(['paid', 'outstanding']);
  });
});
