import { amountInWords } from '../../entry-into-force/words/numbers.js';
import { compare, minus, type Exact } from '../../number/exact.js';
import { decimalText } from '../../number/text.js';

/** A number with its unit: `27,825,478 USD`, `94.065 per cent`, `107`. `unit`: null for a bare number. */
export function numberInWords(text: string, unit: string | null): string {
  const grouped = text.startsWith('-') ? `-${amountInWords(text.slice(1))}` : amountInWords(text);
  return unit === null ? grouped : `${grouped} ${unit}`;
}

/** What is stated beside what was computed: `27,825,478 USD is stated, 2 more`; `as stated` where nothing differs. */
export function comparedInWords(
  stated: string,
  number: Exact,
  computed: Exact,
  unit: string | null,
  digits: number,
): string {
  const order = compare(number, computed);
  if (order === 0) return 'as stated';
  const [more, difference] = order > 0 ? ['more', minus(number, computed)] : ['less', minus(computed, number)];
  return `${numberInWords(stated, unit)} is stated, ${numberInWords(decimalText(difference, digits), null)} ${more}`;
}
