const MARKUP = /<(sup|superscript)\b[^<>]{0,80}>[^<]{0,40}<\/\1>/gi;

/** Longer than anything that a table prints in one cell. */
const LONGEST = 1000;

/** The text of a cell without superscripts written as markup, spaces made one; null where it is too long to be one. */
export function printedText(cell: string): string | null {
  return cell.length > LONGEST ? null : cell.replaceAll(MARKUP, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** A name or heading without the marks of footnotes after it: `Croatia2`, `Serbia 1, 2`, `Signature¹`. */
export function withoutFootnotes(printed: string): string {
  return printed.replace(/(?:[\s,]*(?:\[\d{1,3}\]|[\d⁰¹²³⁴-⁹*]))+$/, '').trim();
}

/** A heading as it is looked up in a mapping: in small letters, without marks of footnotes. */
export function headingKey(printed: string): string {
  return withoutFootnotes(printedText(printed) ?? '').toLowerCase();
}
