/** For sorting texts (codes, ids, plain dates) by their code units: below zero, zero or above. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
