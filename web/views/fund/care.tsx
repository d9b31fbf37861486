import type { FundModel } from '../../../src/page/fund/fund.model.js';
import type { FigureWarningAnswer } from '../../../src/funds/figures/figures.answer.js';
import type { PeriodsAnswer } from '../../../src/funds/figures/periods/periods.answer.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { useWords } from '../../words/use-words.js';
import { isUnknown } from './is-unknown.js';
import { periodWords } from './periods.words.js';

/** What a reader of these figures must know, each once. */
export function Care({ periods, totals }: FundModel & { readonly periods: PeriodsAnswer }) {
  const { text } = useWords(periodWords);
  const { money } = useMoney();
  const codes = new Map([...totals.warnings, ...periods.warnings].map((warning) => [warning.code, warning]));
  const { assessed } = totals;
  return (
    <ul class="care">
      {[...codes.values()].map((warning) => (
        <Warning key={warning.code} warning={warning} periods={periods} />
      ))}
      {assessed.pledged.value !== '0.00' && (
        <li class="note">{text('assessed', { amount: money(assessed.pledged) })}</li>
      )}
    </ul>
  );
}

interface WarningProps {
  readonly warning: FigureWarningAnswer;
  readonly periods: PeriodsAnswer;
}

function Warning({ warning, periods }: WarningProps) {
  const { text } = useWords(periodWords);
  const { here } = useAddress();
  const { long } = useFormat();
  const { code, count = 0, months, days = 0, alternative } = warning;
  if (code === 'overlapping-periods') {
    const { from, to } = periods.current;
    const overlap = months == null ? text('overlap-days', { count: days }) : text('overlap-months', { count: months });
    return (
      <li class="note">
        {overlap}{' '}
        {alternative !== undefined && (
          <a href={`${here({ from, to, compare: `${alternative.from}..${alternative.to}` })}#periods`}>
            {text('instead', { from: long(alternative.from), to: long(alternative.to) })}
          </a>
        )}
      </li>
    );
  }
  if (code === 'previous-zero')
    return <li class="note">{text(isUnknown(periods.previous, periods) ? 'previous-zero' : 'previous-zero-known')}</li>;
  if (!isKnown(code)) return null;
  return <li class="note">{text(code, { count })}</li>;
}

function isKnown(code: string): code is keyof typeof periodWords {
  return code in periodWords;
}
