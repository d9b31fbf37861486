import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { changesWords } from './changes.words.js';

/** The view `changes`. */
export function ChangesView({ id }: ChangesModel) {
  const { text } = useWords(changesWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
