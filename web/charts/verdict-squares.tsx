import { Glyph, type Shape } from '../parts/glyph.js';

/** A square: one figure with its verdict. */
export interface VerdictSquare {
  readonly id: string;
  readonly verdict: 'agrees' | 'differs' | 'contradicts' | 'not-computable';
  /** Name and verdict, in words. */
  readonly label: string;
}

/** The figures of one part of a document. */
export interface SquaresOfPart {
  readonly part: string;
  readonly squares: readonly VerdictSquare[];
}

/** One square for each figure, part by part; each leads to its claim. */
export function VerdictSquares({ parts }: { readonly parts: readonly SquaresOfPart[] }) {
  return (
    <div class="units">
      {parts.map(({ part, squares }) => (
        <div key={part}>
          <span>{part}</span>
          <ol aria-label={part}>
            {squares.map(({ id, verdict, label }) => (
              <li key={id}>
                <a class={`sq sq-${verdict}`} href={`#claim-${id}`} aria-label={label} title={label}>
                  <Glyph shape={verdict satisfies Shape} size={12} />
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
