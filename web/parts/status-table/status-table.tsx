import type { RowOrder, ShownRows } from '../../../src/page/treaty/treaty.dto.js';
import type { TableAsked } from '../../../src/page/treaty/treaty.model.js';
import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import type { StatusAnswer } from '../../../src/treaties/status/status.answer.js';
import { useWords } from '../../words/use-words.js';
import type { Format } from '../frame/foot.js';
import { Section } from '../section.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { useRemarks } from './remarks.js';
import { rowsOf, type TableRow } from './rows.js';
import { StatusRow } from './status-row.js';
import { statusTableWords } from './status-table.words.js';

interface StatusTableProps {
  readonly status: StatusAnswer;
  readonly entry: EntryIntoForceAnswer;
  readonly asked: TableAsked;
  readonly formats: readonly Format[];
}

const COLUMNS: readonly (readonly [order: RowOrder, look: string | undefined])[] = [
  ['participant', undefined],
  ['standing', 'lg'],
  ['signature', undefined],
  ['instrument', undefined],
  ['number', 'r'],
  ['in-force', undefined],
];

/** The status table: to filter, to find in, to sort, with script and without. */
export function StatusTable({ status, entry, asked, formats }: StatusTableProps) {
  const { language, nameOf } = useShell();
  const { text } = useWords(statusTableWords);
  const { long, number } = useFormat();
  const remarksOn = useRemarks();
  const rows = rowsOf({ status, entry, asked, language, nameOf });
  const noted = rows.map((line) => ({ line, remarks: remarksOn(line.row) }));
  const notes = noted.filter(({ remarks }) => remarks.length > 0);
  const places = new Map(notes.map(({ line }, index) => [line.row.code, index + 1]));
  return (
    <Section id="table" title={text('title')} note={text('note')} formats={formats}>
      <div data-table data-columns={COLUMNS.map(([order]) => order).join('|')}>
        <Filter rows={rows} asked={asked} />
        <div class="tw" tabIndex={0} role="region" aria-label={text('title')}>
          <table class="sticky status">
            <caption>
              <span>{text('caption', { asOf: long(status.asOf), at: number(status.at) })}</span>
            </caption>
            <Head sort={asked.sort} />
            <tbody>
              {rows.map((line) => (
                <StatusRow key={line.row.code} line={line} note={places.get(line.row.code) ?? null} />
              ))}
              <Beyond status={status} />
            </tbody>
          </table>
        </div>
        <Nobody rows={rows} />
        {notes.length > 0 && (
          <div class="remarks" aria-label={text('notes')} role="group">
            <ol>
              {notes.map(({ line, remarks }) => (
                <li key={line.row.code} id={`note-${line.row.code}`} data-note={line.row.code}>
                  <a href={`#row-${line.row.code}`}>{line.name}</a>:{' '}
                  {remarks.map((remark, index) => (
                    <span key={index}>{remark} </span>
                  ))}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Section>
  );
}

function Head({ sort }: Pick<TableAsked, 'sort'>) {
  const { here } = useAddress();
  const { text } = useWords(statusTableWords);
  const by = sort ?? 'participant';
  return (
    <thead>
      <tr>
        {COLUMNS.map(([order, look]) => {
          const up = by === order;
          const sorted = up || by === `-${order}`;
          const next = up ? `-${order}` : order;
          return (
            <th
              key={order}
              scope="col"
              class={look}
              data-order={order}
              aria-sort={sorted ? (up ? 'ascending' : 'descending') : undefined}
            >
              <a href={`${here({ sort: next === 'participant' ? null : next })}#table`}>
                {text(order)}
                <span class="arrow" aria-hidden="true">
                  {sorted ? (up ? ' ▲' : ' ▼') : ''}
                </span>
              </a>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Filter({ rows, asked }: { readonly rows: readonly TableRow[]; readonly asked: TableAsked }) {
  const { here } = useAddress();
  const { query, times } = useShell();
  const { text } = useWords(statusTableWords);
  const { number } = useFormat();
  const counted = (['all', 'party', 'contracting', 'signatory', 'withdrawn', 'none'] as const)
    .map((show) => [show, countOf(rows, show)] as const)
    .filter(([show, count]) => count > 0 || show === asked.show);
  const kept = Object.entries({ ...query, asOf: times?.asked.asOf, at: times?.asked.at }).filter(
    ([name, value]) => name !== 'q' && value !== null && value !== undefined,
  );
  return (
    <div class="filter">
      <span class="chips" role="group" aria-label={text('rows-shown')}>
        {counted.map(([show, count]) => (
          <a
            key={show}
            class="chip"
            href={`${here({ show: show === 'all' ? null : show })}#table`}
            aria-current={show === asked.show ? 'true' : undefined}
            data-show={show}
          >
            {text(show)} {number(count)}
          </a>
        ))}
      </span>
      <form class="find" method="get" action={`${here().split('?')[0] ?? ''}#table`}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
        <input
          class="field"
          type="search"
          name="q"
          value={asked.q}
          maxLength={100}
          placeholder={text('find')}
          aria-label={text('find')}
        />
        <button class="btn" type="submit">
          {text('find-button')}
        </button>
      </form>
    </div>
  );
}

function countOf(rows: readonly TableRow[], show: ShownRows): number {
  return show === 'all' ? rows.length : rows.filter(({ row }) => row.standing === show).length;
}

/** The last row, where acts may be missing. */
function Beyond({ status: { warnings, coverage } }: Pick<StatusTableProps, 'status'>) {
  const { text } = useWords(statusTableWords);
  const { long } = useFormat();
  if (warnings.length === 0) return null;
  const { completeThrough, source } = coverage;
  const url = source?.url ?? null;
  return (
    <tr class="beyond">
      <td colSpan={COLUMNS.length}>
        <span>
          <b>
            {completeThrough === null ? text('not-recorded') : text('not-known-after', { date: long(completeThrough) })}
          </b>{' '}
          {url !== null && /^https?:\/\//.test(url) && (
            <a href={url} rel="noreferrer">
              {text('depositary')}
            </a>
          )}
        </span>
      </td>
    </tr>
  );
}

function Nobody({ rows }: { readonly rows: readonly TableRow[] }) {
  const { here } = useAddress();
  const { say, text } = useWords(statusTableWords);
  const link = <a href={`${here({ show: null, q: null })}#table`}>{text('show-all')}</a>;
  return (
    <p class="more" data-nobody hidden={rows.some(({ shown }) => shown)}>
      {rows.length === 0 ? text('empty') : say('nobody', { link })}
    </p>
  );
}
