const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * The number of a treaty in the Secretary-General's collection, as files are named by it: `XVIII-12-a` and `18-12-a`
 * are `18-12-a`.
 */
export function mtdsgNumber(reference: string): string {
  const [chapter = '', ...rest] = reference.trim().toLowerCase().split('-');
  const number = /^[ivxlc]+$/.test(chapter) ? String(fromRoman(chapter)) : chapter;
  return [number, ...rest].join('-');
}

/** A lesser digit before a greater one is taken from it. */
function fromRoman(roman: string): number {
  const values = Array.from(roman, (digit) => DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value), 0);
}
