import drawn from './shapes.json' with { type: 'json' };

/** The outlines of the map, made by scripts/map.mjs. */
export interface Shapes {
  readonly width: number;
  readonly height: number;
  /** By code of a participant. */
  readonly shapes: Readonly<Record<string, string>>;
  /** Where the marks of States stand that are too small to see, or that are no more. */
  readonly marks: Readonly<Record<string, readonly number[]>>;
  /** Areas for which the register has no participant. */
  readonly dotted: string;
  /** Which State a State's territory belonged to before it existed. */
  readonly formerly: Readonly<Record<string, string | undefined>>;
}

/** The shapes, where they are at hand: on the server. */
export const SHAPES: Shapes = drawn;
