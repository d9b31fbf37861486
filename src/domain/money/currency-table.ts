import type { PlainDate } from '../calendar/plain-date.js';
import { CURRENT_CODES } from './iso-current.js';
import { HISTORIC_CODES } from './iso-historic.js';

/** What ISO 4217 says of a code. */
export interface CurrencyRecord {
  readonly name: string;
  /** Digits after the point; null where ISO gives no minor unit (SDR, metals, codes for testing). */
  readonly digits: number | null;
  readonly introduced?: PlainDate;
  /** `YYYY-MM`; absent while the code is in use anywhere. */
  readonly withdrawn?: string;
}

/** Every code of ISO 4217, current or withdrawn. A code that one country left and another uses is current. */
export const CURRENCY_TABLE: ReadonlyMap<string, CurrencyRecord> = new Map([
  ...linesOf(CURRENT_CODES).map(
    ([code = '', digits, introduced, name]) => [code, record(name, digits, introduced)] as const,
  ),
  ...linesOf(HISTORIC_CODES).map(([code = '', digits, introduced, withdrawn, name]) => {
    return [code, { ...record(name, digits, introduced), ...(withdrawn !== undefined && { withdrawn }) }] as const;
  }),
]);

function linesOf(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

function record(name = '', digits = '-', introduced = '-'): CurrencyRecord {
  return { name, digits: digits === '-' ? null : Number(digits), ...(introduced !== '-' && { introduced }) };
}
