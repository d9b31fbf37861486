import type { WhatIfAnswer } from '../../../src/treaties/what-if/what-if.answer.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { whatIfWords } from './what-if.words.js';

/** So many cells are drawn at most; of more the figures alone stand. */
const MOST = 120;

interface SuppositionTallyProps {
  readonly answer: WhatIfAnswer;
  readonly need: number;
}

/** A cell for each instrument that the clause asks for: deposited, supposed, missing. */
export function SuppositionTally({ answer, need }: SuppositionTallyProps) {
  const { text } = useWords(whatIfWords);
  const counted = answer.proof.filter((line) => line.counted);
  const supposed = counted.filter(({ event }) => event.startsWith('/'));
  const cells = counted.slice(0, need);
  return (
    <section class="tally tally-15">
      <h2>{text('tally', { count: counted.length - supposed.length, more: supposed.length })}</h2>
      {need <= MOST && (
        <ol>
          {cells.map((line, index) => (
            <Cell key={line.event} line={line} index={index} />
          ))}
          {Array.from({ length: Math.max(0, need - counted.length) }, (_, index) => (
            <li key={index} class="open">
              <span class="c">
                <span aria-hidden="true">?</span>
                <span class="sr">{text('cell-open')}</span>
              </span>
              <i />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface CellProps {
  readonly line: WhatIfAnswer['proof'][number];
  readonly index: number;
}

function Cell({ line: { event, participant, date }, index }: CellProps) {
  const { nameOf } = useShell();
  const { text } = useWords(whatIfWords);
  const { to } = useAddress();
  const { short } = useFormat();
  const n = index + 1;
  const label = text('cell', { n, code: participant, name: nameOf(participant), date: short(date) });
  if (event.startsWith('/')) {
    return (
      <li class="sup">
        <span class="c" title={label}>
          {participant}
        </span>
        <i>{text('cell-supposed')}</i>
      </li>
    );
  }
  return (
    <li>
      <a href={to(`/events/${event}`, { asOf: null, at: null })} title={label} aria-label={label}>
        {participant}
      </a>
      <i aria-hidden="true">{n % 10 === 0 ? n : ''}</i>
    </li>
  );
}
