import type { JSX } from 'preact';

/** The shapes that stand for standings and verdicts; a word always stands beside or within. */
export type Shape =
  | 'party'
  | 'contracting'
  | 'signatory'
  | 'withdrawn'
  | 'none'
  | 'condition-met'
  | 'enters'
  | 'agrees'
  | 'differs'
  | 'contradicts'
  | 'not-computable';

const DRAWN: Readonly<Record<Shape, JSX.Element>> = {
  party: <circle cx="7" cy="7" r="6" fill="var(--party)" />,
  contracting: (
    <>
      <circle cx="7" cy="7" r="5.1" fill="none" stroke="var(--contracting)" stroke-width="1.8" />
      <circle cx="7" cy="7" r="2.4" fill="var(--contracting)" />
    </>
  ),
  signatory: <circle cx="7" cy="7" r="5.1" fill="none" stroke="var(--signatory-line)" stroke-width="1.8" />,
  withdrawn: (
    <>
      <circle cx="7" cy="7" r="5.1" fill="none" stroke="var(--withdrawn)" stroke-width="1.8" />
      <path d="M2 12 12 2" stroke="var(--withdrawn)" stroke-width="1.8" />
    </>
  ),
  none: <path d="M3 7h8" stroke="var(--ink-3)" stroke-width="1.6" />,
  'condition-met': <path d="M7 1 13 7 7 13 1 7Z" fill="none" stroke="currentColor" stroke-width="1.8" />,
  enters: <path d="M7 .6 13.4 7 7 13.4.6 7Z" fill="currentColor" />,
  agrees: <path d="M2 7.5 5.5 11 12 3" fill="none" stroke="currentColor" stroke-width="2" />,
  differs: <path d="M7 1.5 13 12.5H1Z" fill="currentColor" />,
  contradicts: <path d="M2 2 12 12M12 2 2 12" stroke="currentColor" stroke-width="2.2" />,
  'not-computable': (
    <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.2 2" />
  ),
};

/** A sign of the house, 14 wide. */
export function Glyph({ shape, size = 14 }: { readonly shape: Shape; readonly size?: number }) {
  return (
    <svg class="glyph" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {DRAWN[shape]}
    </svg>
  );
}
