import type { SearchModel } from '../../../src/page/search/search.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { searchWords } from './search.words.js';

/** The view `search`. */
export function SearchView({ id }: SearchModel) {
  const { text } = useWords(searchWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
