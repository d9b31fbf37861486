import type { Times } from '../../../src/page/shell.js';
import { citationForms } from '../../words/citation.js';
import { useWords } from '../../words/use-words.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { citeWords } from './cite.words.js';
import { useCited } from './use-cited.js';

interface CitePageProps {
  readonly view: string;
  readonly times: Times;
  readonly supposed: boolean;
}

/** The page as a source: what it says, as of which day, as known when, and where it stays the same. */
export function CitePage({ view, times, supposed }: CitePageProps) {
  const { language } = useShell();
  const { pinned } = useAddress();
  const { text } = useWords(citeWords);
  const { title, known, citation } = useCited()(view, times, supposed);
  const recorded = times.recordedAt?.slice(0, 10) ?? null;
  const forms = citationForms({ title, note: known, address: pinned(), recorded, language });
  return (
    <section>
      <h2 id="cite">{text('cite')}</h2>
      <p id="citation">{citation}</p>
      <code id="pinned" dir="ltr">
        {pinned()}
      </code>
      <details id="citation-forms">
        <summary>{text('forms')}</summary>
        {forms.map(({ name, ending, type, text: written }) => (
          <div class="citation" key={name}>
            <h3>{name}</h3>
            <button class="btn scripted" type="button" data-copy-of={`citation-${ending}`} data-copied={text('copied')}>
              {text('copy')}
              <span class="sr">: {name}</span>
            </button>
            <a
              class="btn"
              download={`foedera.${ending}`}
              href={`data:${type};charset=utf-8,${encodeURIComponent(written)}`}
            >
              {text('file')}
              <span class="sr">: {name}</span>
            </a>
            <pre id={`citation-${ending}`} class="code" dir="ltr" tabIndex={0} role="region" aria-label={name}>
              {written}
            </pre>
          </div>
        ))}
      </details>
    </section>
  );
}
