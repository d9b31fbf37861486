/** How many letters must be put in, left out or changed to make one text of another (Levenshtein). */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
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
