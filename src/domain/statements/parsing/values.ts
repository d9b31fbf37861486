import { isPlainDate } from '../../calendar/plain-date.js';
import { malformed } from '../../json/parsed.js';
import type { Place } from '../../json/place.js';
import { readText } from '../../json/texts.js';
import { PROGRESS_STAGES } from '../../treaty/model/progress-report.js';
import { isAmount, type Quantity } from '../quantities/quantity.js';

/** What a standing may be stated as. `contracting` also holds for a party; `not-contracting` for whoever is neither. */
const STANDINGS = ['party', 'contracting', 'signatory', 'withdrawn', 'none', 'not-contracting'] as const;

const WHOLE = /^(0|[1-9]\d{0,17})$/;
const NUMBER = /^-?(0|[1-9]\d{0,23})(\.\d{1,6})?$/;

/** Reads a stated value in the form that its quantity has; null for a derived quantity, which is a number. */
export function readValue(input: unknown, quantity: Quantity | null, place: Place): string | undefined {
  if (quantity === null || isAmount(quantity)) return matching(input, NUMBER, place, NUMERAL);
  switch (quantity.of) {
    case 'standing':
      return STANDINGS.find((each) => each === input) ?? malformed(place, `Must be one of: ${STANDINGS.join(', ')}.`);
    case 'progress':
      return (
        PROGRESS_STAGES.find((each) => each === input) ??
        malformed(place, `Must be one of: ${PROGRESS_STAGES.join(', ')}.`)
      );
    case 'entry-into-force':
      return isPlainDate(input) ? input : malformed(place, 'Must be a real date, written YYYY-MM-DD.');
    case 'other':
      return readText(input, place);
    case 'count':
    case 'actions':
    case 'fund':
      return matching(input, WHOLE, place, 'Must be a whole number as a string of digits: "107".');
  }
}

/** Whether a value is a number that others can be derived from. */
export function isNumber(value: string): boolean {
  return NUMBER.test(value);
}

const NUMERAL =
  'Must be a decimal string without separators, such as "27825478" or "94.5", with as many digits as printed.';

function matching(input: unknown, shape: RegExp, place: Place, detail: string): string | undefined {
  return typeof input === 'string' && shape.test(input) ? input : malformed(place, detail);
}
