import type { RecordModel } from '../../../src/page/record/record.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { recordWords } from './record.words.js';

/** The view `record`. */
export function RecordView({ id }: RecordModel) {
  const { text } = useWords(recordWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
