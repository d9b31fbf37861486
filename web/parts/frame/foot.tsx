import type { ComponentChildren } from 'preact';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { useWords } from '../../words/use-words.js';
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
}

/** How to cite the view, its data, and where the record comes from. */
export function Foot({ view, formats = [], about }: FootProps) {
  const { times } = useShell();
  const { pinned } = useAddress();
  const { long, number } = useFormat();
  const { text } = useWords(frameWords);
  const recorded = times?.recordedAt?.slice(0, 10);
  return (
    <footer class="cite" data-part="foot">
      <div class="wrap">
        <section>
          <h2>{text('cite')}</h2>
          {times !== null && (
            <p>
              {text('citation', {
                view,
                asOf: long(times.asOf),
                at: number(times.at),
                recorded: recorded === undefined ? '–' : long(recorded),
              })}
            </p>
          )}
          <code id="pinned" dir="ltr">
            {pinned()}
          </code>
        </section>
        <section>
          <h2>{text('data')}</h2>
          <p class="get">
            {formats.map(({ name, href }) => (
              <a key={name} href={href}>
                {name}
              </a>
            ))}
          </p>
        </section>
        <section>
          <h2>{text('about')}</h2>
          {about}
        </section>
      </div>
    </footer>
  );
}
