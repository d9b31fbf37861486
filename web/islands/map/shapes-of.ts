import type { Shapes } from '../../charts/map/shapes.js';
import address from '../../charts/map/shapes.json?url';

let shapes: Promise<Shapes> | null = null;
let known: Shapes | null = null;

/** The outlines, asked for once, when first wanted. */
export async function shapesOf(): Promise<Shapes> {
  shapes ??= fetch(address).then(async (answer) => (await answer.json()) as Shapes);
  known = await shapes;
  return known;
}

/** The outlines, where they have come already. */
export function shapesAtHand(): Shapes | null {
  return known;
}
