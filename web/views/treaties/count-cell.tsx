import type { ListedTreatyAnswer } from '../../../src/treaties/list-treaties/list-treaties.answer.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { treatyCellWords } from './treaty-cells.words.js';

interface CountProps {
  readonly treaty: ListedTreatyAnswer;
  readonly measure: 'parties' | 'contracting' | 'signatories';
}

/**
 * A count of the list: a range where days are not known, at least so many where acts may be missing. It is nothing
 * where none is recorded. A treaty that never was in force has no parties for certain.
 */
export function CountCell({ treaty, measure }: CountProps) {
  const { counts, lowerBoundFrom, coverage, entryIntoForce } = treaty;
  const { number } = useFormat();
  const { text } = useWords(treatyCellWords);
  const { total, least = total, possible = total } = counts[measure];
  const notYet = entryIntoForce.state === 'pending' || entryIntoForce.state === 'date-fixed';
  const exact = lowerBoundFrom === null && coverage.state !== 'unknown';
  if (measure === 'parties' && notYet && possible === 0) return <>{number(0)}</>;
  if (total === 0 && possible === 0 && !exact) return <NotRecorded says={text('not-recorded')} />;
  const value = least === possible ? number(total) : `${number(least)}–${number(possible)}`;
  if (lowerBoundFrom !== null) return <span class="atl">{`≥ ${value}`}</span>;
  return measure === 'parties' && entryIntoForce.state === 'in-force' ? <b>{value}</b> : <>{value}</>;
}

function NotRecorded({ says }: { readonly says: string }) {
  return (
    <span class="atl">
      <span aria-hidden="true">–</span>
      <span class="sr">{says}</span>
    </span>
  );
}
