import type { FundModel } from '../../../src/page/fund/fund.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { fundWords } from './fund.words.js';

/** The view `fund`. */
export function FundView({ id }: FundModel) {
  const { text } = useWords(fundWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
