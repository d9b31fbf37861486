import type { ProofModel } from '../../../src/page/proof/proof.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { proofWords } from './proof.words.js';

/** The view `proof`. */
export function ProofView({ id }: ProofModel) {
  const { text } = useWords(proofWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
