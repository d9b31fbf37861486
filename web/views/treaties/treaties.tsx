import type { TreatiesModel } from '../../../src/page/treaties/treaties.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { treatiesWords } from './treaties.words.js';

/** The view `treaties`. */
export function TreatiesView({ id }: TreatiesModel) {
  const { text } = useWords(treatiesWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
