import type { Language } from '../../../src/page/language.js';
import type { RowOrder } from '../../../src/page/treaty/treaty.dto.js';
import type { TableAsked } from '../../../src/page/treaty/treaty.model.js';
import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import type { StatusAnswer, StatusRowAnswer } from '../../../src/treaties/status/status.answer.js';
import { localeOf } from '../../words/formatting.js';
import { folded } from '../../words/folded.js';

/** A row of the status table, with what it is found and sorted by. */
export interface TableRow {
  readonly row: StatusRowAnswer;
  readonly name: string;
  /** Which instrument it gave, among those that count; null: none, or not numbered. */
  readonly number: number | null;
  readonly decisive: boolean;
  readonly shown: boolean;
  /** By what it is sorted; empty stands last in either direction. */
  readonly keys: Readonly<Record<RowOrder, string>>;
}

type Standing = StatusRowAnswer['standing'];

const STANDINGS: readonly Standing[] = ['party', 'contracting', 'signatory', 'withdrawn', 'none'];

/** What the rows are made of. */
export interface RowsOf {
  readonly status: StatusAnswer;
  readonly entry: EntryIntoForceAnswer;
  readonly asked: TableAsked;
  readonly language: Language;
  readonly nameOf: (code: string) => string;
}

/** All rows, in the order asked for: by the alphabet of the language unless another is named. */
export function rowsOf({ status, entry, asked, language, nameOf }: RowsOf): readonly TableRow[] {
  const collator = new Intl.Collator(localeOf(language), { numeric: true });
  const numbers = new Map(entry.proof.map(({ event, number }) => [event, number ?? null] as const));
  const named = status.participants.map((row) => ({ row, name: nameOf(row.code) }));
  named.sort((one, other) => collator.compare(one.name, other.name));
  const rows = named.map(({ row, name }, index): TableRow => {
    const number = row.instrument === null ? null : (numbers.get(row.instrument.event) ?? null);
    return {
      row,
      name,
      number,
      decisive: entry.state === 'date-fixed' && entry.decisive.includes(row.code),
      shown: isShown(row, name, asked),
      keys: {
        participant: sortable(index),
        standing: String(STANDINGS.indexOf(row.standing)),
        signature: row.signature?.date ?? '',
        instrument: row.instrument?.date ?? '',
        number: number === null ? '' : sortable(number),
        'in-force': row.inForceSince ?? '',
      },
    };
  });
  return sorted(rows, asked.sort);
}

/** A number as a text that sorts alike. */
function sortable(value: number): string {
  return String(value).padStart(6, '0');
}

function isShown({ code, standing }: StatusRowAnswer, name: string, { show, q }: TableAsked): boolean {
  if (show !== 'all' && show !== standing) return false;
  return q === '' || code === q.toUpperCase() || folded(name).includes(folded(q));
}

function sorted(rows: readonly TableRow[], sort: TableAsked['sort']): readonly TableRow[] {
  if (sort === null || sort === 'participant') return rows;
  const backwards = sort.startsWith('-');
  const order = sort.replace('-', '') as RowOrder;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.keys[order], other.keys[order]];
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return (a < b ? -1 : 1) * (backwards ? -1 : 1);
  });
}
