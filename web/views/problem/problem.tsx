import type { ProblemModel } from '../../../src/page/problem/problem.model.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { Glyph } from '../../parts/glyph.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { problemWords, remedyWords } from './problem.words.js';

/** A refused request: its title as a sentence, one thing to do, and what to quote of it. */
export function ProblemView({ status, code, title, detail, what, remedy, document }: ProblemModel) {
  const { number } = useFormat();
  const { text } = useWords(problemWords);
  const { text: remedyText } = useWords(remedyWords);
  const facts = { what, parameter: fact(document, 'parameter'), position: number(fact(document, 'position') || 0) };
  const titled = document['knownLater'] === true ? 'known-later' : code;
  const said = isTitled(titled) ? text(titled, facts) : null;
  const head = document['head'];
  return (
    <Frame title={said ?? title} view={said ?? title}>
      <section class="panel bad problem">
        <p class="state">
          <Glyph shape="contradicts" />
          <span>{`${String(status)} · ${code}`}</span>
        </p>
        <h1>{said ?? <English>{title}</English>}</h1>
        <p>
          <English>{detail}</English>
        </p>
        <p class="remedy">
          <a class="btn" href={remedy.address}>
            {remedyText(remedy.way, { head: typeof head === 'number' ? number(head) : '' })}
          </a>
        </p>
        <details>
          <summary>{remedyText('folded')}</summary>
          <pre class="code" dir="ltr">
            {JSON.stringify(document, null, 2)}
          </pre>
        </details>
      </section>
    </Frame>
  );
}

function isTitled(code: string): code is keyof typeof problemWords {
  return Object.hasOwn(problemWords, code);
}

function fact(document: ProblemModel['document'], name: string): string {
  const value = document[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
