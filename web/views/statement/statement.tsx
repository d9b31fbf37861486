import type { StatementModel } from '../../../src/page/statement/statement.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { statementWords } from './statement.words.js';

/** The view `statement`. */
export function StatementView({ id }: StatementModel) {
  const { text } = useWords(statementWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
