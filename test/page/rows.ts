/** A row of a table that the service rendered: by what it is marked with, and the texts of its cells. */
export interface RenderedRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The rows of a page that carry a mark such as `data-treaty`, in order. */
export function renderedRows(html: string, mark: string): readonly RenderedRow[] {
  const rows = html.matchAll(new RegExp(`<tr[^>]* ${mark}="([^"]*)"[^>]*>(.*?)</tr>`, 'gs'));
  return [...rows].map(([, name = '', inner = '']) => ({
    name,
    cells: [...inner.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  }));
}

/** The text of a piece of a page, as a reader hears it: what is hidden from them left out. */
export function textOf(html: string): string {
  return html
    .replace(/<span aria-hidden="true">.*?<\/span>/gs, '')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
