/** Where the changes of what a view shows are told, between two states of knowledge; null where nowhere. */
export function changesPath(path: string): string | null {
  const [, area = '', id] = path.split('/');
  if (id === undefined) return null;
  if (area === 'treaties' || area === 'participants') return `/${area}/${id}/changes`;
  return area === 'funds' ? `/funds/${id}/bridge` : null;
}
