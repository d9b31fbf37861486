import type { Plan } from './plan.js';

/** Text over lines keeps a rim of paper. */
export const HALO = { stroke: 'var(--paper)', 'stroke-width': 4, 'paint-order': 'stroke' } as const;

/** A coordinate with one digit. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Two drawings may stand in one document: each has patterns of its own. */
export function patternOf({ frame }: Plan, name: 'signed' | 'hazy'): string {
  return `time-line-${name}-${frame.narrow ? 'narrow' : 'wide'}`;
}
