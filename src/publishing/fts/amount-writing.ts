import type { Amount } from '../../domain/money/amount.js';
import { written } from '../../domain/money/amount.js';
import { digitsOf } from '../../domain/money/currencies.js';
import { powerOfTen } from '../../domain/number/exact.js';
import { divided } from '../../domain/number/rounding.js';

/** How money is written: exactly, or in whole units as FTS has it. */
export type Writing = (amount: Amount) => string | number;

/** A decimal with all the digits of the currency. */
export const exactly: Writing = (amount) => written(amount).value;

/** Whole units, a half away from zero (FTS cuts off). Beyond what every reader of JSON takes as an integer: as text. */
export const inWholeUnits: Writing = ({ minor, currency }) => {
  const whole = divided(minor, powerOfTen(digitsOf(currency)));
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole.toString();
};
