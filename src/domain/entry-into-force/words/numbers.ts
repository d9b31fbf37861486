/** An amount with its thousands set apart: `400,000`, `1234.5` as `1,234.5`. */
export function amountInWords(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `two thirds`, `half`, `seven eighths`; `13/17` where words would not help. */
export function fractionInWords(numerator: number, denominator: number): string {
  if (numerator === denominator) return 'the whole';
  const [count, part] = [NUMBERS[numerator - 1], PARTS[denominator - 2]];
  if (count === undefined || part === undefined) return `${String(numerator)}/${String(denominator)}`;
  return denominator === 2 ? part : `${count} ${part}${numerator === 1 ? '' : 's'}`;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PARTS = ['half', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
