import type { CountsAnswer } from '../../../src/treaties/counts/counts.answer.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { treatyWords } from './treaty.words.js';

/** The counts that the time line draws, as a table. */
export function StepTable({ counts }: { readonly counts: CountsAnswer }) {
  const { text } = useWords(treatyWords);
  const { short, number } = useFormat();
  const count = (total: number, lower: boolean) => `${lower ? '≥ ' : ''}${number(total)}`;
  return (
    <details class="as-table">
      <summary>{text('as-table')}</summary>
      <div class="tw" tabIndex={0} role="region" aria-label={text('as-table')}>
        <table>
          <caption>
            <span>{text('steps-caption', { at: number(counts.at) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('day')}</th>
              {(['signatories', 'counted', 'contracting', 'parties'] as const).map((name) => (
                <th key={name} scope="col" class="r">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.steps.map(({ date, signatories, counted, contracting, parties, lowerBound = false }) => (
              <tr key={date}>
                <th scope="row">{short(date)}</th>
                <td class="r">{count(signatories.total, lowerBound)}</td>
                <td class="r">{count(counted, lowerBound)}</td>
                <td class="r">{count(contracting.total, lowerBound)}</td>
                <td class="r">{count(parties.total, lowerBound)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
