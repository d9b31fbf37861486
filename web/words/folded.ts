/** Whether each of some words stands in a text; case, accents, vowel signs and kinds of apostrophes do not matter. */
export function hasWords(text: string, words: string): boolean {
  const within = folded(text);
  return folded(words)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** A text without marks, capitals and spaces around it, as it is looked for. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/gu, "'")
    .toLowerCase()
    .trim();
}
