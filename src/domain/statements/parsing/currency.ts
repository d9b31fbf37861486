import { malformed } from '../../entry-into-force/parsing/reading/parsed.js';
import type { Place } from '../../entry-into-force/parsing/reading/place.js';

/** An ISO 4217 code. */
export function readCurrency(input: unknown, place: Place): string | undefined {
  return typeof input === 'string' && /^[A-Z]{3}$/.test(input) ? input : malformed(place, 'Must be the ISO 4217 code of a currency, such as USD.');
}
