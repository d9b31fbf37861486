import type { ParticipantsModel } from '../../../src/page/participants/participants.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { participantsWords } from './participants.words.js';

/** The view `participants`. */
export function ParticipantsView({ id }: ParticipantsModel) {
  const { text } = useWords(participantsWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
