import type { ComponentChildren } from 'preact';
import { kindWords } from '../../words/kinds.words.js';
import { standingWords } from '../../words/standings.words.js';
import { useWords } from '../../words/use-words.js';
import { Glyph } from '../glyph.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import type { TableRow } from './rows.js';
import { statusTableWords } from './status-table.words.js';

interface RowProps {
  readonly line: TableRow;
  /** The number of its footnote; null: it has none. */
  readonly note: number | null;
}

/** A participant: where it stands, when it signed and deposited, since when it is bound. */
export function StatusRow({ line, note }: RowProps) {
  const { row, name, number, decisive, shown, keys } = line;
  const { to } = useAddress();
  const standings = useWords(standingWords);
  const { code, standing, signature, instrument } = row;
  const word = standings.text(standing);
  const left = standing === 'withdrawn';
  return (
    <tr
      id={`row-${code}`}
      class={decisive ? 'dec-row' : undefined}
      hidden={!shown}
      data-code={code}
      data-standing={standing}
      data-name={name}
      data-keys={Object.values(keys).join('|')}
    >
      <th scope="row" class="g">
        <Glyph shape={standing} />
        <a href={to(`/participants/${code}`)}>{name}</a>
        <span class="sr">, {word}</span>
        {note !== null && (
          <a class="fn" href={`#note-${code}`} aria-label={String(note)}>
            <sup>{note}</sup>
          </a>
        )}
      </th>
      <td class="muted lg">{word}</td>
      <td>{signature !== null && <ActDate act={signature} bracketed={false} />}</td>
      <td>
        {instrument !== null && (
          <>
            <ActDate act={instrument} bracketed={left} /> <Kind kind={instrument.kind} />
          </>
        )}
      </td>
      <td class="r num">{number}</td>
      <td>
        <InForce line={line} />
      </td>
    </tr>
  );
}

interface DatedAct {
  readonly date: string;
  readonly event: string | null;
  readonly dayKnown?: false;
}

/** A date that leads to its act; in brackets where it has come to an end, with "≤" where its day is not known. */
function ActDate({
  act: { date, event, dayKnown },
  bracketed,
}: {
  readonly act: DatedAct;
  readonly bracketed: boolean;
}) {
  const { to } = useAddress();
  const { short } = useFormat();
  const text = `${dayKnown === false ? '≤ ' : ''}${short(date)}`;
  const shown: ComponentChildren = bracketed ? `[${text}]` : text;
  if (event === null) return <bdi>{shown}</bdi>;
  return (
    <a class="d" href={to(`/events/${event}`, { asOf: null })}>
      <bdi>{shown}</bdi>
    </a>
  );
}

function Kind({ kind }: { readonly kind: keyof typeof kindWords }) {
  const { text } = useWords(kindWords);
  return <span class="kind">{text(kind)}</span>;
}

function InForce({ line: { row } }: { readonly line: TableRow }) {
  const { text } = useWords(statusTableWords);
  const { short } = useFormat();
  const { inForceSince, inForceEarliest, withdrawal, standing, stints } = row;
  const until = withdrawal?.effective ?? stints.at(-1)?.until ?? null;
  const since = inForceSince === null ? '' : `${inForceEarliest === undefined ? '' : '≤ '}${short(inForceSince)}`;
  const end =
    until === null || since === '' ? null : (
      <>
        {text('until')} <ActDate act={{ date: until, event: withdrawal?.event ?? null }} bracketed={false} />
      </>
    );
  if (since === '') return null;
  return (
    <>
      <bdi>{standing === 'withdrawn' ? `[${since}]` : since}</bdi> {end}
    </>
  );
}
