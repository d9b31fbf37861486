/** `1st`, `22nd`, `113th`. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${String(n)}${suffix}`;
}

/** `1 year`, `3 months`. */
export function counted(n: number, noun: string): string {
  return `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** `Belize, Poland and Rwanda`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/**
 * `A and B`; where one of them is longer, `(a) A, with more; and (b) B`. `depth`: of lists in lists, each with other
 * marks.
 */
export function enumerated(items: readonly string[], last: 'and' | 'or', depth: number): string {
  if (items.length < 2 || !items.some((item) => /[,;]/.test(item))) return listed(items, last);
  const marks = MARKS[depth % MARKS.length] ?? [];
  const marked = items.map((item, i) => `(${marks[i] ?? String(i + 1)}) ${item}`);
  return `${marked.slice(0, -1).join('; ')}; ${last} ${marked.at(-1) ?? ''}`;
}

const MARKS = [
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  [],
];

/** Kinds of act as a sentence has them: `ratification, consent to be bound`. */
export function namesOfKinds(kinds: readonly string[]): string {
  return kinds.map((kind) => kind.replaceAll('-', ' ')).join(', ');
}
