import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useWords } from '../../words/use-words.js';
import { participantWords } from './participant.words.js';

/** The view `participant`. */
export function ParticipantView({ id }: ParticipantModel) {
  const { text } = useWords(participantWords);
  return (
    <Frame title={text('title')} view={text('title')}>
      <h1>{text('title')}</h1>
      <p>{id}</p>
    </Frame>
  );
}
