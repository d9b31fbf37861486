import { isObject } from '../../json/objects.js';
import { malformed } from '../../json/parsed.js';
import type { Place } from '../../json/place.js';
import { readText } from '../../json/texts.js';
import { readQuantity, type Quantity } from '../quantities/quantity.js';
import type { Claim, DerivedFigure } from '../statement.js';
import { readDerived } from './derived.js';

/** The quantity of a claim: a text, or an object that derives it. */
export function readClaimQuantity(input: unknown, place: Place): Claim['quantity'] | undefined {
  if (isObject(input)) return readDerived(input, place);
  const text = readText(input, place);
  if (text === undefined) return undefined;
  const quantity = readQuantity(text);
  return 'fault' in quantity ? malformed(place, quantity.fault) : text;
}

/** What a quantity's text says; null for a derived one. It must have been read. */
export function quantityOf(quantity: string | DerivedFigure): Quantity | null {
  if (typeof quantity !== 'string') return null;
  const read = readQuantity(quantity);
  if ('fault' in read) throw new Error(`The quantity ${quantity} was recorded unread.`);
  return read;
}
