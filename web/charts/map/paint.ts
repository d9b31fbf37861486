import type { Look } from './looks.js';

/** How each look fills and outlines an area. */
export const PAINT: Readonly<Record<Look, { readonly fill: string; readonly stroke: string; readonly width: number }>> =
  {
    party: { fill: 'var(--party)', stroke: 'var(--paper)', width: 0.6 },
    contracting: { fill: 'url(#map-contracting)', stroke: 'var(--paper)', width: 0.6 },
    signatory: { fill: 'url(#map-signatory)', stroke: 'var(--signatory-line)', width: 0.55 },
    withdrawn: { fill: 'url(#map-withdrawn)', stroke: 'var(--withdrawn)', width: 0.55 },
    none: { fill: 'var(--none)', stroke: 'var(--none-line)', width: 0.45 },
    unknown: { fill: 'url(#map-unknown)', stroke: 'var(--rule-2)', width: 0.45 },
    land: { fill: 'var(--none)', stroke: 'var(--none-line)', width: 0.45 },
    nobody: { fill: 'none', stroke: 'var(--none-line)', width: 0.6 },
  };

/** How a look fills the swatch of a legend, whose patterns never grow. */
export function swatchOf(look: Look): { readonly fill: string; readonly stroke: string } {
  const { fill, stroke } = PAINT[look];
  return { fill: fill.replace('#map-', '#key-'), stroke: stroke === 'var(--paper)' ? 'none' : stroke };
}

/** How much patterns grow on a map of this width, so that they can be told apart. */
export function patternScale(width: number): number {
  return Math.max(1, Math.round(6200 / width) / 10);
}
