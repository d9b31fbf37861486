import type { TotalAnswer } from '../../../src/treaties/counts.answer.js';
import { useWords } from '../../words/use-words.js';
import type { Figure } from '../figures.js';
import { useFormat } from '../use-format.js';
import { figureWords } from './figures.words.js';
import { isShort } from './sentence.js';
import type { SoWhat } from './so-what.js';

/** Signatories, contracting, parties: each with a word on it; "≥" where acts may be missing. */
export function useFigures({ entry, counts }: SoWhat): readonly Figure[] {
  const { text } = useWords(figureWords);
  const { number } = useFormat();
  const short = isShort(entry);
  const unborn = entry.state === 'pending' || entry.state === 'date-fixed';
  const value = ({ total, possible, least }: TotalAnswer) => {
    if (possible !== undefined || least !== undefined) return `${number(least ?? total)}–${number(possible ?? total)}`;
    if (!short) return number(total);
    return (
      <>
        <span class="atl">≥</span>
        {`\u00a0${number(total)}`}
      </>
    );
  };
  const figure = (name: 'signatories' | 'contracting' | 'parties', small: string, certain = false): Figure => {
    const { total } = counts[name];
    if (total === 0 && short && !certain)
      return { value: '–', name: text(name, { count: 0 }), small: text('unrecorded') };
    return { value: certain ? number(total) : value(counts[name]), name: text(name, { count: total }), small };
  };
  const { states, organisations, total } = counts.signatories;
  const signed =
    organisations === 0 ? (total === 0 ? '' : text('all-states')) : text('members', { states, organisations });
  const nobody = unborn && counts.parties.total === 0;
  return [
    figure('signatories', signed),
    figure('contracting', text('deposited')),
    figure('parties', text(nobody ? 'nobody' : 'bound'), nobody),
  ];
}
