import type { ComponentChildren } from 'preact';

/** A figure beside the sentence: the number, what it counts, and a small word on it. */
export interface Figure {
  readonly value: ComponentChildren;
  readonly name: ComponentChildren;
  readonly small?: ComponentChildren;
}

/** The figures beside a sentence. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl class="figs num">
      {figures.map(({ value, name, small }, index) => (
        <div key={index}>
          <dt>
            {name}
            {small !== undefined && <small>{small}</small>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
