import type { WhatIfModel } from '../../../src/page/what-if/what-if.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { whatIfWords } from './what-if.words.js';

/** The view `what-if`. */
export function WhatIfView({ id }: WhatIfModel) {
  const { text } = useWords(whatIfWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
