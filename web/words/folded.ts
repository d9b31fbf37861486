/** A text without case, accents, vowel signs and kinds of apostrophes: what is found is not a matter of typing. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/gu, "'")
    .toLowerCase();
}
