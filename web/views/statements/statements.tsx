import type { StatementsModel } from '../../../src/page/statements/statements.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { statementsWords } from './statements.words.js';

/** The view `statements`. */
export function StatementsView({ id }: StatementsModel) {
  const { text } = useWords(statementsWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
