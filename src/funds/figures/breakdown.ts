import { problem } from '../../platform/http/problems/catalogue.js';

/** Into which parts figures can be divided. */
export const PARTS = ['donor', 'currency', 'earmarking'] as const;
export type BreakdownPart = (typeof PARTS)[number];

/** The parts that `by=donor,currency` asks for; all of them where it is absent. Throws Problem `invalid-parameter`. */
export function breakdownParts(by: string | undefined): ReadonlySet<BreakdownPart> {
  if (by === undefined) return new Set(PARTS);
  const named = by.split(',').map((part) => part.trim());
  const wrong = named.find((part) => !(PARTS as readonly string[]).includes(part));
  if (wrong === undefined) return new Set(named as BreakdownPart[]);
  throw problem('invalid-parameter', `by "${wrong.slice(0, 60)}" is not one of ${PARTS.join(', ')}.`, {
    parameter: 'by',
  });
}
