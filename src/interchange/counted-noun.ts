/** `1 line`, `2,000 lines`. */
export function countedNoun(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
