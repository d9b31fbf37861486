import type {
  EntryIntoForceAnswer,
  MissingAnswer,
  ThresholdAnswer,
} from '../../../src/treaties/entry-into-force.answer.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { proofWords } from './proof.words.js';
import { percentOf } from './percent.js';

interface ThresholdsProps {
  readonly verdict: Pick<EntryIntoForceAnswer, 'thresholds' | 'missing' | 'conditionMetOn' | 'asOf'>;
  readonly titleOf: (treaty: string) => string;
}

/** What the clause asks for, and how far each is filled; and who is missing by name. */
export function Thresholds({ verdict, titleOf }: ThresholdsProps) {
  const { thresholds, missing, conditionMetOn, asOf } = verdict;
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  if (thresholds.length === 0) return null;
  return (
    <>
      <table class="thresholds">
        <caption>{text('on-day', { date: long(conditionMetOn ?? asOf) })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('threshold')}</th>
            <th scope="col" colSpan={3}>
              {text('reached')}
            </th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map((each) => (
            <Row
              key={each.pointer}
              threshold={each}
              titleOf={titleOf}
              ways={thresholds.map(({ pointer }) => wayOf(pointer))}
            />
          ))}
        </tbody>
      </table>
      {missing.map((each, index) => (
        <Names key={index} missing={each} />
      ))}
    </>
  );
}

interface RowProps {
  readonly threshold: ThresholdAnswer;
  readonly titleOf: ThresholdsProps['titleOf'];
  readonly ways: readonly string[];
}

function Row({ threshold, titleOf, ways }: RowProps) {
  const { text } = useWords(proofWords);
  const { pointer, missing } = threshold;
  const several = new Set(ways).size > 1;
  const way = /\/(\d+)$/.exec(wayOf(pointer))?.[1];
  const filled = missing === '0';
  return (
    <tr>
      <th scope="row">
        {several && way !== undefined && <small>{text('way', { n: Number(way) + 1 })} </small>}
        <Name threshold={threshold} titleOf={titleOf} />
      </th>
      <td class="num">
        <Have threshold={threshold} />
      </td>
      <td class="bar-of">
        <Bar threshold={threshold} />
      </td>
      <td class={filled ? 'ok' : 'seal'}>
        {filled && <Glyph shape="agrees" />} {text(filled ? 'filled' : 'not-filled')}
      </td>
    </tr>
  );
}

function Name({ threshold: { condition, from, of, treaty }, titleOf }: Pick<RowProps, 'threshold' | 'titleOf'>) {
  const { say } = useWords(proofWords);
  const values = {
    from: <English>{from ?? ''}</English>,
    of: <English>{of ?? ''}</English>,
    treaty: treaty === undefined ? '' : titleOf(treaty),
  };
  return <>{say(condition === 'instruments' && from !== undefined ? 't-instruments-of' : `t-${condition}`, values)}</>;
}

function Have({ threshold: { condition, need, have } }: Pick<RowProps, 'threshold'>) {
  const { text } = useWords(proofWords);
  const { number, long } = useFormat();
  if (/^\d{4}-\d\d-\d\d$/.test(need)) return <>{long(need)}</>;
  if (condition === 'share' || condition === 'ratio') {
    return <>{text('percent-of-need', { have: number(percentOf(have)), need: number(percentOf(need)) })}</>;
  }
  return <>{text('of-need', { have: number(have), need: number(need) })}</>;
}

const WIDE = 160;

/** The part that is filled: a picture of the two numbers beside it. */
function Bar({ threshold: { need, have } }: Pick<RowProps, 'threshold'>) {
  const [whole, part] = [Number(need), Number(have)];
  if (!(whole > 0) || Number.isNaN(part)) return null;
  const most = Math.max(whole, part);
  return (
    <svg width={WIDE} height={12} viewBox={`0 0 ${WIDE} 12`} aria-hidden="true">
      <rect width={WIDE} height={12} fill="var(--wash-2)" />
      <rect width={((part / most) * WIDE).toFixed(1)} height={12} fill="var(--contracting)" />
      <rect x={Math.max(0, (whole / most) * WIDE - 2).toFixed(1)} width={2} height={12} fill="var(--seal)" />
    </svg>
  );
}

function Names({ missing: { participants = [] } }: { readonly missing: MissingAnswer }) {
  const { nameOf } = useShell();
  const { text } = useWords(proofWords);
  if (participants.length === 0) return null;
  return <p class="names">{text('missing', { names: participants.map(nameOf).join(', ') })}</p>;
}

/** Of several ways the one in which a threshold stands. */
function wayOf(pointer: string): string {
  return pointer.split('/when')[0] ?? '';
}
