import type { ActsModel } from '../../../src/page/acts/acts.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { actsWords } from './acts.words.js';

/** The view `acts`. */
export function ActsView({ id }: ActsModel) {
  const { text } = useWords(actsWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
