import type { TreatyModel } from '../../../src/page/treaty/treaty.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { treatyWords } from './treaty.words.js';

/** The view `treaty`. */
export function TreatyView({ id }: TreatyModel) {
  const { text } = useWords(treatyWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
