import { addMonths } from '../calendar/months.js';
import type { PlainDate } from '../calendar/plain-date.js';
import { CURRENCY_TABLE } from './currency-table.js';

/** A currency of ISO 4217, in use or withdrawn. */
export interface Currency {
  readonly code: string;
  readonly name: string;
  /** Digits of the minor unit: 2 for cents, 0 for JPY, 3 for KWD; null where there is none (XDR, XAU, XXX). */
  readonly digits: number | null;
  /** First day of use; null where not known or long ago. */
  readonly introduced: PlainDate | null;
  /** Last day of the month in which ISO withdrew the code; null while it is in use. ISO gives the month only. */
  readonly withdrawnAfter: PlainDate | null;
}

/** How a code stands on a day. `no-minor-unit` is what no amount can be written in, whenever. */
export type CurrencyStanding = 'unknown' | 'no-minor-unit' | 'not-yet' | 'current' | 'withdrawn';

const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  [...CURRENCY_TABLE].map(([code, { name, digits, introduced = null, withdrawn }]) => {
    return [
      code,
      { code, name, digits, introduced, withdrawnAfter: withdrawn === undefined ? null : lastDayOf(withdrawn) },
    ];
  }),
);

/** The currency of a code, written exactly as ISO has it: three capitals. */
export function currency(code: string): Currency | undefined {
  return CURRENCIES.get(code);
}

/** Whether the code was in use on the day. Where no day of introduction is known, it counts as always there. */
export function currencyStandingOn(code: string, day: PlainDate): CurrencyStanding {
  const found = currency(code);
  if (found === undefined) return 'unknown';
  if (found.digits === null) return 'no-minor-unit';
  if (found.introduced !== null && day < found.introduced) return 'not-yet';
  return found.withdrawnAfter !== null && day > found.withdrawnAfter ? 'withdrawn' : 'current';
}

/** Digits of the minor unit of a code that is known to have one; throws for any other, which is a bug of the caller. */
export function digitsOf(code: string): number {
  const digits = currency(code)?.digits;
  if (digits == null) throw new RangeError(`no currency with a minor unit: ${code}`);
  return digits;
}

/** The last day of a month `YYYY-MM`: as many months after the 31st of January. */
function lastDayOf(month: string): PlainDate {
  return addMonths(`${month.slice(0, 4)}-01-31`, Number(month.slice(5)) - 1);
}
