import type { ComponentChildren } from 'preact';
import { useShell } from '../shell-context.js';
import { useWords } from '../../words/use-words.js';
import { CitePage } from './cite-page.js';
import { frameWords } from './frame.words.js';

/** The same answer in another form. */
export interface Format {
  /** `CSV`, `JSON`, `SVG` … */
  readonly name: string;
  readonly href: string;
}

/** What stands at the foot of a view. */
export interface FootProps {
  /** How a citation calls the view: `UNCAC: status`. */
  readonly view: string;
  readonly formats?: readonly Format[];
  /** Where the record comes from, and how far it goes. */
  readonly about?: ComponentChildren;
  /** What it shows is supposed: a citation says so first. */
  readonly supposed?: boolean;
}

/** How to cite the view, its data, and where the record comes from. */
export function Foot({ view, formats = [], about, supposed = false }: FootProps) {
  const { times } = useShell();
  const { text } = useWords(frameWords);
  if (times === null && formats.length === 0 && about === undefined) return null;
  return (
    <footer class="cite" data-part="foot">
      <div class="wrap">
        {times !== null && <CitePage view={view} times={times} supposed={supposed} />}
        <section>
          <h2>{text('data')}</h2>
          <p class="get">
            {formats.map(({ name, href }) => (
              <a key={name} href={href}>
                {name}
              </a>
            ))}
            <button type="button" class="scripted" data-print>
              {text('print')}
            </button>
          </p>
        </section>
        {about !== undefined && (
          <section>
            <h2>{text('about')}</h2>
            {about}
          </section>
        )}
      </div>
    </footer>
  );
}
