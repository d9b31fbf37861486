import { folded } from '../words/folded.js';

/**
 * Filters, finds and sorts the status table without asking the service; the address keeps step. Without script each of
 * these is a link or a form.
 */
export function startTable(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLElement>('[data-table]')) start(table);
}

interface Asked {
  show: string;
  q: string;
  sort: string;
}

function start(table: HTMLElement): void {
  const body = table.querySelector('tbody');
  const find = table.querySelector<HTMLInputElement>('input[type="search"]');
  if (body === null) return;
  const read = (): Asked => {
    const query = new URLSearchParams(location.search);
    return { show: query.get('show') ?? 'all', q: query.get('q') ?? '', sort: query.get('sort') ?? 'participant' };
  };
  const asked = read();
  const show = (changes: Partial<Asked>) => {
    Object.assign(asked, changes);
    draw(table, body, asked);
    keepAddress(asked);
  };
  table.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const chip = event.target.closest<HTMLElement>('a.chip');
    const order = event.target.closest<HTMLElement>('th[data-order]')?.dataset['order'];
    const cleared = event.target.closest('[data-nobody] a') !== null;
    if (chip === null && order === undefined && !cleared) return;
    event.preventDefault();
    event.stopPropagation();
    if (chip !== null) show({ show: chip.dataset['show'] ?? 'all' });
    else if (order !== undefined) show({ sort: asked.sort === order ? `-${order}` : order });
    else {
      if (find !== null) find.value = '';
      show({ show: 'all', q: '' });
    }
  });
  find?.addEventListener('input', () => {
    show({ q: find.value.trim() });
  });
  find?.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
}

function draw(table: HTMLElement, body: HTMLElement, { show, q, sort }: Asked): void {
  const chip = table.querySelector<HTMLElement>(`a.chip[data-show="${CSS.escape(show)}"]`);
  for (const each of table.querySelectorAll('a.chip')) {
    if (each === chip) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
  const rows = [...body.querySelectorAll<HTMLElement>('tr[data-code]')];
  for (const row of rows) {
    const { code = '', name = '', standing: own = '' } = row.dataset;
    const found = q === '' || code === q.toUpperCase() || folded(name).includes(folded(q));
    row.hidden = !found || (show !== 'all' && own !== show);
  }
  const nobody = table.querySelector<HTMLElement>('[data-nobody]');
  if (nobody !== null) nobody.hidden = rows.some((row) => !row.hidden);
  order(table, body, rows, sort);
}

function order(table: HTMLElement, body: HTMLElement, rows: readonly HTMLElement[], sort: string): void {
  const backwards = sort.startsWith('-');
  const column = sort.replace('-', '');
  const index = (table.dataset['columns'] ?? '').split('|').indexOf(column);
  const keyOf = (row: HTMLElement, at: number) => (row.dataset['keys'] ?? '').split('|')[at] ?? '';
  const compare = (one: HTMLElement, other: HTMLElement) => {
    const [a, b] = [keyOf(one, index), keyOf(other, index)];
    if (a === b) return keyOf(one, 0) < keyOf(other, 0) ? -1 : 1;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return (a < b ? -1 : 1) * (backwards ? -1 : 1);
  };
  const last = body.querySelector('tr.beyond');
  body.append(...[...rows].sort(compare), ...(last === null ? [] : [last]));
  for (const head of table.querySelectorAll<HTMLElement>('th[data-order]')) {
    const sorted = head.dataset['order'] === column;
    if (sorted) head.setAttribute('aria-sort', backwards ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
    const arrow = head.querySelector('.arrow');
    if (arrow !== null) arrow.textContent = sorted ? (backwards ? ' ▼' : ' ▲') : '';
  }
}

function keepAddress({ show, q, sort }: Asked): void {
  const address = new URL(location.href);
  const keep = (name: string, value: string, plain: string) => {
    if (value === plain) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  };
  keep('show', show, 'all');
  keep('q', q, '');
  keep('sort', sort, 'participant');
  history.replaceState(history.state, '', address);
}
