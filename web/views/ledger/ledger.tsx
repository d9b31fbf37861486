import type { LedgerModel } from '../../../src/page/ledger/ledger.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { ledgerWords } from './ledger.words.js';

/** The view `ledger`. */
export function LedgerView({ id }: LedgerModel) {
  const { text } = useWords(ledgerWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
