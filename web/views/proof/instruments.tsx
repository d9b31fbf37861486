import type { ProofLineAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { English } from '../../parts/english.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { useWords } from '../../words/use-words.js';
import { proofWords } from './proof.words.js';

/** So many instruments are shown at once; of more, those after the decisive day stand folded. */
const MOST_SHOWN = 66;

interface InstrumentsProps {
  readonly lines: readonly ProofLineAnswer[];
  readonly decisive: readonly string[];
  readonly metOn: string | null;
}

/** The instruments that count, in order, the decisive ones in red; and those that do not, with the reason. */
export function Instruments({ lines, decisive, metOn }: InstrumentsProps) {
  const { text } = useWords(proofWords);
  const { number } = useFormat();
  const counted = lines.filter((line) => line.counted);
  const others = lines.filter((line) => !line.counted);
  const folds = metOn !== null && counted.length > MOST_SHOWN;
  const first = folds ? counted.filter(({ date }) => date <= metOn) : counted;
  const later = folds ? counted.filter(({ date }) => date > metOn) : [];
  const isDecisive = ({ participant, date }: ProofLineAnswer) => decisive.includes(participant) && date === metOn;
  return (
    <>
      <ol class="proof3">
        {first.map((line) => (
          <Line key={line.event} line={line} decisive={isDecisive(line)} />
        ))}
      </ol>
      {later.length > 0 && (
        <details class="later">
          <summary>{text('later', { count: later.length })}</summary>
          <ol class="proof3">
            {later.map((line) => (
              <Line key={line.event} line={line} decisive={false} />
            ))}
          </ol>
        </details>
      )}
      {others.length > 0 && (
        <>
          <h4>
            {text('uncounted')} <span class="muted num">{number(others.length)}</span>
          </h4>
          <ul class="uncounted">
            {others.map((line) => (
              <Uncounted key={line.event} line={line} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Line({ line, decisive }: { readonly line: ProofLineAnswer; readonly decisive: boolean }) {
  return (
    <li class={decisive ? 'dec' : undefined}>
      <span class="n num">{line.number ?? line.line}</span>
      <ActLink line={line} />
      <Day line={line} />
    </li>
  );
}

function Uncounted({ line }: { readonly line: ProofLineAnswer }) {
  const { language } = useShell();
  const kind = kindWords[line.kind as keyof typeof kindWords];
  return (
    <li>
      <ActLink line={line} />
      <span class="muted">{kind[language]}</span>
      <Day line={line} />
      <span class="why">
        <English>{line.because}</English>
      </span>
    </li>
  );
}

function ActLink({ line }: { readonly line: ProofLineAnswer }) {
  const { nameOf } = useShell();
  const { to } = useAddress();
  return <a href={to(`/events/${line.event}`, { asOf: null, at: null })}>{nameOf(line.participant)}</a>;
}

function Day({ line: { date, notBefore } }: { readonly line: ProofLineAnswer }) {
  const { short } = useFormat();
  return (
    <span class="num day">
      {notBefore === undefined ? '' : `${short(notBefore)} – `}
      {short(date)}
    </span>
  );
}
