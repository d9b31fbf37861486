/** What a page says, without its markup: one space between what stands apart. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style|title)\b.*?<\/\1>/gsu, '')
    .replace(/<svg\b.*?<\/svg>/gsu, '')
    .replace(/<\/?(bdi|b|a|span|q)\b[^>]*>/gu, (tag) => (/class="(kind|below|period|sr|d|num)/u.test(tag) ? ' ' : ''))
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \n]+/gu, ' ')
    .trim();
}

/** The rows of a table of this class as texts of their cells; what only eyes or only ears get is left out. */
export function cellsOf(html: string, table: string): readonly (readonly string[])[] {
  const found = new RegExp(`<table class="[^"]*\\b${table}"[^>]*>(.*?)</table>`, 'su').exec(html)?.[1] ?? '';
  const bodies = [...found.matchAll(/<tbody>(.*?)<\/tbody>/gsu)].map(([, body = '']) => body).join('');
  return [...bodies.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)\b[^>]*>(.*?)<\/\1>/gsu)].map(([, , cell = '']) => textOf(cell)),
  );
}
