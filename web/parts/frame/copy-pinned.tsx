import { useAddress } from '../use-address.js';
import { useWords } from '../../words/use-words.js';
import { timeBarWords } from './time-bar.words.js';

/** Copies the address that keeps its answer. Without script it is not seen: the address stands at the foot. */
export function CopyPinned() {
  const { pinned } = useAddress();
  const { text } = useWords(timeBarWords);
  return (
    <button class="btn scripted" type="button" id="copy-pinned" data-copy={pinned()} data-copied={text('copied')}>
      {text('copy')}
    </button>
  );
}
