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
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** Kinds of act as a sentence has them: `ratification, consent to be bound`. */
export function namesOfKinds(kinds: readonly string[]): string {
  return kinds.map((kind) => kind.replaceAll('-', ' ')).join(', ');
}
