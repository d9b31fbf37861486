/** A noun with its indefinite article: `an acceptance`, `a ratification`, `an event-annulled`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
