import type { ComponentChildren } from 'preact';
import type { Format } from './frame/foot.js';

interface SectionProps {
  /** What `#…` of an address leads to. */
  readonly id: string;
  readonly title: string;
  /** One grey line. */
  readonly note?: ComponentChildren;
  readonly formats?: readonly Format[];
  readonly children: ComponentChildren;
}

/** A part of the evidence under a sentence: ruled, titled, with its formats at the end of the line. */
export function Section({ id, title, note, formats = [], children }: SectionProps) {
  return (
    <section class="sec" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{note}</p>
        {formats.length > 0 && (
          <span class="get">
            {formats.map(({ name, href }) => (
              <a key={name} href={href} aria-label={`${title}: ${name}`}>
                {name}
              </a>
            ))}
          </span>
        )}
      </header>
      {children}
    </section>
  );
}
