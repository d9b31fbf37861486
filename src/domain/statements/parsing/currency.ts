import { malformed } from '../../json/parsed.js';
import type { Place } from '../../json/place.js';
import { currency } from '../../money/currencies.js';

/** An ISO 4217 code of a currency that amounts are written in. */
export function readCurrency(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && currency(input)?.digits != null) return input;
  return malformed(place, 'Must be the ISO 4217 code of a currency, such as USD.');
}
