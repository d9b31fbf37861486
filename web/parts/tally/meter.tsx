import type { ThresholdAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { useWords } from '../../words/use-words.js';
import { English } from '../english.js';
import { useFormat } from '../use-format.js';
import { percent } from '../verdict/sentence.js';
import { tallyWords } from './tally.words.js';

interface MeterProps {
  readonly have: number;
  readonly need: number;
  /** What the whole width stands for. */
  readonly most: number;
}

/** How far a threshold is filled: the bar, and the line at which it is reached. The words stand beside it. */
export function Meter({ have, need, most }: MeterProps) {
  const at = (value: number) => (most === 0 ? 0 : Math.min(100, (value / most) * 100));
  return (
    <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" fill="var(--wash-2)" />
      <rect width={at(have)} height="10" fill="var(--contracting)" />
      <path d={`M${String(at(need))} 0V10`} stroke="var(--seal)" stroke-width="3" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

const SHARES = ['share', 'ratio'];
const NUMBERS = ['instruments', 'declarations', 'each', 'fraction', 'weight'];

/** A threshold beside the number of instruments: its class or weights, the meter, what it has and needs. */
export function MeterLine({ threshold }: { readonly threshold: ThresholdAnswer }) {
  const { text } = useWords(tallyWords);
  const { number } = useFormat();
  const { condition, of, from } = threshold;
  const share = SHARES.includes(condition);
  if (!share && !NUMBERS.includes(condition)) return null;
  const [have, need] = share ? [percent(threshold.have), percent(threshold.need)] : [threshold.have, threshold.need];
  const met = Number(have) >= Number(need);
  const [short, reached] = share ? (['share', 'share-met'] as const) : (['number', 'number-met'] as const);
  const most = share ? 100 : Math.max(Number(have), Number(need));
  return (
    <div class="meter-line">
      <Meter have={Number(have)} need={Number(need)} most={most} />
      <span>
        {text(met ? reached : short, { have: number(have), need: number(need) })}{' '}
        <span class="muted">
          <English>{of ?? from ?? ''}</English>
        </span>
      </span>
    </div>
  );
}
