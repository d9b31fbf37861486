import { written, type Amount, type WrittenAmount } from '../domain/money/amount.js';

/** A value with every amount in it as documents have it: `{ "value": "10800579.00", "currency": "USD" }`. */
export type AmountsAsText<T> = T extends Amount
  ? WrittenAmount
  : T extends readonly (infer Entry)[]
    ? readonly AmountsAsText<Entry>[]
    : T extends object
      ? { readonly [Member in keyof T]: AmountsAsText<T[Member]> }
      : T;

/** Writes every amount in a value of plain data. */
export function amountsAsText<T>(value: T): AmountsAsText<T> {
  return tell(value) as AmountsAsText<T>;
}

function tell(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tell);
  if (typeof value !== 'object' || value === null) return value;
  if ('minor' in value) return written(value as unknown as Amount);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tell(member)]));
}
