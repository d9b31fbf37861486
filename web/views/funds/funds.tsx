import type { FundsModel } from '../../../src/page/funds/funds.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { fundsWords } from './funds.words.js';

/** The view `funds`. */
export function FundsView({ id }: FundsModel) {
  const { text } = useWords(fundsWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
