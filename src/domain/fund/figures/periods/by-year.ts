import type { PlainDate } from '../../../calendar/plain-date.js';
import { minorOf } from '../../../money/amount.js';
import { shares } from '../../../money/shares.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import type { Span, Tranche } from '../../pledge/pledge.js';
import type { Balance } from '../balance.js';

/** What a promise for several years is spread over; what comes in counts on its day. */
const PROMISED = /^(pledged-gross|reduced|conditional|unvalued-pledged)(\/usd)?$/;

/** Whether a span is of whole calendar years. */
export function isWholeYears({ from, to }: Span): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/**
 * What pledges are for within whole calendar years, instead of when they were made. A pledge with amounts by year
 * counts each in its year, any other in the year of its date. Of what was raised or taken back since, every year has
 * its share. What happened after `asOf` does not count. Over all years together the two ways come to the same.
 */
export function changesForYears(
  readings: readonly PledgeReading[],
  { from, to }: Span,
  asOf: PlainDate,
): readonly Balance[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return readings.flatMap((reading) => {
    const { pledge, entries } = reading;
    const { donor, instrument, tranches } = pledge;
    const sums = new Map<string, Balance>();
    for (const { account, date, currency, bucket, delta } of entries) {
      if (account === 'unapplied' || date > asOf) continue;
      const spread = tranches.length > 0 && PROMISED.test(account);
      if (!spread && (date < from || date > to)) continue;
      const key = [account, currency, bucket].join(' ');
      const sum = (sums.get(key)?.sum ?? 0n) + delta;
      sums.set(key, { account, donor: donor ?? '', instrument, currency, bucket, sum });
    }
    const own = (balance: Balance): Balance =>
      tranches.length > 0 && PROMISED.test(balance.account)
        ? { ...balance, sum: forYears(balance.sum, tranches, first, last) }
        : balance;
    return [...sums.values()].map(own).filter(({ sum }) => sum !== 0n);
  });
}

/**
 * The part of an amount that is for some years, in proportion to the amounts by year. The parts of all years add up to
 * it.
 */
function forYears(amount: bigint, tranches: readonly Tranche[], first: number, last: number): bigint {
  const parts = shares(
    amount,
    tranches.map((tranche) => minorOf(tranche.amount)),
  );
  return tranches.reduce((sum, { year }, i) => (year >= first && year <= last ? sum + (parts[i] ?? 0n) : sum), 0n);
}
