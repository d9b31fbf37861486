import type { EntryIntoForceAnswer, ProofLineAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { tallyOf, type TallyOf } from '../../charts/tally/tally-of.js';
import { useWords } from '../../words/use-words.js';
import { Article } from '../article.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { Meter, MeterLine } from './meter.js';
import { tallyWords } from './tally.words.js';

interface TallyProps {
  readonly entry: EntryIntoForceAnswer;
  /** `article 68 (1)`; null: the clause names none. */
  readonly article: string | null;
}

/** One cell for each instrument, in the order of deposit, with the thresholds beside that number. */
export function Tally({ entry, article }: TallyProps) {
  const tally = tallyOf(entry);
  if (tally === null) return null;
  return (
    <section class={`tally ${tally.form}`} aria-labelledby="tally-title">
      <h2 id="tally-title">
        <Heading tally={tally} entry={entry} article={article} />
      </h2>
      {tally.form === 'meter' ? <WholeMeter tally={tally} /> : <Cells tally={tally} entry={entry} />}
      {tally.others.map((threshold) => (
        <MeterLine key={threshold.pointer} threshold={threshold} />
      ))}
    </section>
  );
}

function Heading({ tally, entry, article }: TallyProps & { readonly tally: TallyOf }) {
  const { say, text } = useWords(tallyWords);
  const { need, cells, late, since } = tally;
  const place = article === null ? text('clause') : <Article text={article} />;
  if (entry.state === 'in-force' || entry.state === 'ended')
    return <>{text('brought', { cells: cells.length, since })}</>;
  if (entry.state === 'date-fixed') return <>{text('met', { cells: cells.length, late: late.length + since })}</>;
  if (need !== null && cells.length > need) return <>{say('beyond', { cells: cells.length, need, article: place })}</>;
  return <>{say('asked', { need: need ?? cells.length, article: place })}</>;
}

function WholeMeter({ tally: { have, need } }: { readonly tally: TallyOf }) {
  const { text } = useWords(tallyWords);
  const { number } = useFormat();
  const values = { have: number(have), need: number(need ?? have) };
  return (
    <div class="meter-line">
      <Meter have={have} need={need ?? have} most={Math.max(have, need ?? 0)} />
      <span>{text(need !== null && have >= need ? 'number-met' : 'number', values)}</span>
    </div>
  );
}

function Cells({ tally, entry }: { readonly tally: TallyOf; readonly entry: EntryIntoForceAnswer }) {
  const { text } = useWords(tallyWords);
  const { cells, late, open, tail } = tally;
  const decisive = new Set(entry.decisive);
  const last = cells.filter((line) => isDecisive(line, entry, decisive)).at(-1);
  return (
    <ol>
      {cells.map((line, index) => (
        <Cell
          key={line.event}
          line={line}
          place={index + 1}
          look={isDecisive(line, entry, decisive) ? 'dec' : ''}
          marked={line === last}
        />
      ))}
      {Array.from({ length: open }, (_, index) => (
        <li key={index} class="open">
          <span class="c">
            <span aria-hidden="true">?</span>
            <span class="sr">{text('missing')}</span>
          </span>
          <i aria-hidden="true">{index === open - 1 ? text('one-more', { count: open }) : ''}</i>
        </li>
      ))}
      {late.map((line, index) => (
        <Cell key={line.event} line={line} place={cells.length + index + 1} look="late" marked={false} />
      ))}
      {tail && (
        <li class="tail" title={text('tail')}>
          <span class="c">
            <span class="sr">{text('tail')}</span>
          </span>
          <i />
        </li>
      )}
    </ol>
  );
}

function isDecisive(
  { participant, date }: ProofLineAnswer,
  entry: EntryIntoForceAnswer,
  decisive: ReadonlySet<string>,
) {
  return date === entry.conditionMetOn && decisive.has(participant);
}

interface CellProps {
  readonly line: ProofLineAnswer;
  readonly place: number;
  readonly look: '' | 'dec' | 'late';
  /** Its number stands under it. */
  readonly marked: boolean;
}

function Cell({ line, place, look, marked }: CellProps) {
  const { nameOf } = useShell();
  const { to } = useAddress();
  const { long } = useFormat();
  const { text } = useWords(tallyWords);
  const { participant: code, event, date, number = place } = line;
  const label = text('cell', { number: text('nth', { number }), name: nameOf(code), code, date: long(date) });
  const tenth = place % 10 === 0 ? String(number) : '';
  return (
    <li class={look}>
      <a href={to(`/events/${event}`, { asOf: null })} aria-label={label} title={label}>
        {code}
      </a>
      <i class={marked ? 'n' : undefined} aria-hidden="true">
        {marked ? text('nth', { number }) : tenth}
      </i>
    </li>
  );
}
