/** The text of a piece of a page: without tags, spaces as one. */
export function textIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a page shows between its head and its foot. */
export function mainOf(html: string): string {
  return /<main.*?<\/main>/s.exec(html)?.[0] ?? '';
}

/** The cells of every row in the body of the first table behind an anchor: `id="donors"`. */
export function cellsIn(html: string, id: string): readonly (readonly string[])[] {
  const section = html.slice(html.indexOf(` id="${id}"`));
  const body = /<tbody>(.*?)<\/tbody>/s.exec(section)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textIn(cell)),
  );
}

/** A decimal as an English reader writes it, with these digits behind the point: `10,800,579`. Cut, never rounded. */
export function grouped(value: string, digits = 0): string {
  const [whole = '0', after = ''] = value.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return digits === 0 ? marked : `${marked}.${after.padEnd(digits, '0').slice(0, digits)}`;
}
