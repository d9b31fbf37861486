import { useWords } from '../../words/use-words.js';
import { frameWords } from './frame.words.js';

/** What the page says where no answer comes: a script finds it here, for then there is nobody to ask. */
export function Unreached() {
  const { text } = useWords(frameWords);
  return (
    <template data-unreached>
      <section class="panel bad">
        <h1>{text('unreached')}</h1>
        <p>{text('unreached-what')}</p>
        <p class="remedy">
          <a class="btn" href="" data-again data-swap>
            {text('again')}
          </a>
        </p>
      </section>
    </template>
  );
}
