import type { EventModel } from '../../../src/page/event/event.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { eventWords } from './event.words.js';

/** The view `event`. */
export function EventView({ id }: EventModel) {
  const { text } = useWords(eventWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
