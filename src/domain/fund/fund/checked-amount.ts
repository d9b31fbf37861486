import type { PlainDate } from '../../calendar/plain-date.js';
import { isFault, plusAmount, readAmount, written, zero, type Amount, type WrittenAmount } from '../../money/amount.js';
import { currencyStandingOn, type CurrencyStanding } from '../../money/currencies.js';
import { refuse, type Refusal } from '../../refusal.js';
import type { Earmark } from '../pledge/pledge.js';

type Refused = { readonly refused: Refusal };

/** Whether reading came to a refusal. */
export function isRefused(read: object): read is Refused {
  return 'refused' in read;
}

/**
 * An amount as the ledger takes it: a decimal with at most the currency's own digits, above zero unless `signed`. Its
 * currency existed on that day. Refuses `unknown-currency`, `currency-not-valid`, `invalid-amount`,
 * `amount-not-positive`.
 */
export function checkedAmount(amount: WrittenAmount, day: PlainDate, what: string, signed = false): Amount | Refused {
  const read = readAmount(amount);
  if (isFault(read)) {
    const code = read.fault === 'unknown-currency' ? 'unknown-currency' : 'invalid-amount';
    return refuse(code, { amount, digits: read.digits }, `The ${what} cannot be taken. ${read.sentence}`);
  }
  const standing = currencyStandingOn(read.currency, day);
  if (standing !== 'current')
    return currencyNotValid(read.currency, day, standing, `Give the ${what} in the currency of that day.`);
  if (read.minor > 0n || (signed && read.minor !== 0n)) return read;
  const sentence = `The ${what} is ${read.currency} ${written(read).value}; it must be above zero. What takes away has a kind of its own, such as reduction or refund.`;
  return refuse('amount-not-positive', { amount }, sentence);
}

/** The refusal of a currency that did not exist on a day. `advice`: what to do. */
export function currencyNotValid(
  currency: string,
  date: PlainDate,
  standing: CurrencyStanding,
  advice: string,
): Refused {
  const why = standing === 'not-yet' ? 'did not exist yet' : 'had been withdrawn';
  return refuse('currency-not-valid', { currency, date, standing }, `${currency} ${why} on ${date}. ${advice}`);
}

/**
 * Parts of an amount by use: each above zero and in its currency, together exactly the amount. Refuses
 * `split-does-not-add-up`.
 */
export function objectionToSplit(
  amount: Amount,
  parts: readonly { readonly amount: WrittenAmount }[],
  what: string,
): Refusal | null {
  let sum = zero(amount.currency);
  for (const part of parts) {
    const read = readAmount(part.amount);
    if (isFault(read))
      return {
        code: 'invalid-amount',
        sentence: `A part of the ${what} cannot be taken. ${read.sentence}`,
        facts: { amount: part.amount },
      };
    if (read.currency !== amount.currency || read.minor <= 0n) return unfitPart(amount, part.amount, what);
    sum = plusAmount(sum, read);
  }
  return sum.minor === amount.minor ? null : doesNotAddUp(amount, written(sum), what);
}

/** Canonical texts of an amount's parts: the digits of the currency. */
export function canonicalParts(parts: readonly Earmark[]): readonly Earmark[] {
  return parts.map((part) => ({ ...part, amount: canonical(part.amount) }));
}

/** The canonical text of an amount that can be read. */
export function canonical(amount: WrittenAmount): WrittenAmount {
  const read = readAmount(amount);
  return isFault(read) ? amount : written(read);
}

function unfitPart(amount: Amount, part: WrittenAmount, what: string): Refusal {
  const { currency } = amount;
  const sentence = `A part of the ${what} is ${part.currency} ${part.value}. Parts are above zero, in ${currency}, and add up to the amount exactly.`;
  return { code: 'split-does-not-add-up', sentence, facts: { amount: written(amount), part } };
}

function doesNotAddUp(amount: Amount, parts: WrittenAmount, what: string): Refusal {
  const whole = written(amount);
  const sentence = `The parts of the ${what} come to ${parts.currency} ${parts.value}, the amount is ${whole.currency} ${whole.value}. Parts are above zero and add up to the amount exactly.`;
  return { code: 'split-does-not-add-up', sentence, facts: { amount: whole, parts } };
}
