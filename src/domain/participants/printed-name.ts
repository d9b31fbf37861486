/** A name without what differs between two correct printings of it: case, accents, spaces, apostrophes, dashes. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[‘’ʼ`´′]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .toLowerCase()
    .replaceAll(/\bst\.?(?=\s)/g, 'saint')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * What a name is by without its style: "The" before it, and what stands in brackets or behind a comma set in its
 * place. "Netherlands (Kingdom of the)" and "Kingdom of the Netherlands" come to the same.
 */
export function plainName(name: string): string {
  const comparable = comparableName(name);
  const inverted = (IN_BRACKETS.exec(comparable) ?? AFTER_COMMA.exec(comparable))?.groups;
  const [noun, rest] = [inverted?.['noun'] ?? comparable, inverted?.['rest']];
  return withoutArticle(rest !== undefined && / of( the)?$/.test(rest) ? `${rest} ${noun}` : noun + bracketed(rest))
    .replaceAll(/\bof the\b/g, 'of')
    .replaceAll(/[.,]/g, '')
    .replaceAll("'", '')
    .replaceAll(/[-\s]+/g, ' ')
    .replaceAll(' & ', ' and ')
    .trim();
}

/** A name without the marks of footnotes that a table prints after it. */
export function unmarkedName(name: string): string {
  return name.replace(/[\s\d,*†‡]+$/u, '');
}

const IN_BRACKETS = /^(?<noun>[^(]+?)\s*\((?<rest>[^()]+)\)$/u;
const AFTER_COMMA = /^(?<noun>[^,]+), (?<rest>[^,]+ of(?: the)?)$/u;

function bracketed(rest: string | undefined): string {
  return rest === undefined || rest === 'the' ? '' : ` ${rest}`;
}

function withoutArticle(name: string): string {
  return name.replace(/^the /, '');
}
