import { problem } from '../../platform/http/problems/catalogue.js';

/** Into which parts figures can be divided. */
export const PARTS = ['donor', 'currency', 'earmarking'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that `by=donor,currency` asks for; all of them where it is absent. Throws Problem `invalid-parameter`. */
export function partsOf(by: string | undefined): ReadonlySet<Part> {
  if (by === undefined) return new Set(PARTS);
  const named = by.split(',').map((part) => part.trim());
  const wrong = named.find((part) => !(PARTS as readonly string[]).includes(part));
  if (wrong === undefined) return new Set(named as Part[]);
  throw problem('invalid-parameter', `by "${wrong.slice(0, 60)}" is not one of ${PARTS.join(', ')}.`, {
    parameter: 'by',
  });
}
