/** How many letters must be put in, left out or changed to make one text of another (Levenshtein). */
export function lettersApart(one: string, other: string): number {
  const row = Uint16Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    let before = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const changed = before + (one[i - 1] === other[j - 1] ? 0 : 1);
      before = row[j] ?? 0;
      row[j] = Math.min(changed, before + 1, (row[j - 1] ?? 0) + 1);
    }
  }
  return row[other.length] ?? 0;
}

/**
 * How far a known name is from a printed one: the letters between them. Where each word of one stands in the other, as
 * many as words are missing.
 */
export function nameDistance(printed: string, known: string): number {
  const [some, others] = [printed.split(' '), known.split(' ')];
  const within = some.every((word) => others.includes(word)) || others.every((word) => some.includes(word));
  return within ? Math.abs(some.length - others.length) : lettersApart(printed, known);
}
