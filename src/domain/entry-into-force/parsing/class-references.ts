import type { ClassDefinition, ClassOf } from '../../treaty/model/clause.js';
import { malformed } from '../../json/parsed.js';
import { below, type Place } from '../../json/place.js';

type Classes = Readonly<Record<string, ClassDefinition>>;

const MOST_PARTS = 10_000;

/** The classes as they are, unless one refers to itself in a circle, or one written out in full would not end within sensible bounds. */
export function readWhole(classes: Classes, place: Place): Classes | undefined {
  const sizes = new Map<string, number>();
  for (const name of Object.keys(classes)) {
    const circle = circleFrom(name, classes, [], sizes);
    if (circle !== null)
      return malformed(below(place, name), `The class refers to itself in a circle: ${circle.join(' → ')}.`);
    if ((sizes.get(name) ?? 0) > MOST_PARTS) {
      return malformed(
        below(place, name),
        `The class, with those it refers to written out, has more than ${String(MOST_PARTS)} parts.`,
      );
    }
  }
  return classes;
}

/** The names along a circle that starts from a class; null where there is none. Notes in `sizes` how many parts each class has. */
function circleFrom(
  name: string,
  classes: Classes,
  path: readonly string[],
  sizes: Map<string, number>,
): readonly string[] | null {
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  if (sizes.has(name) || classes[name] === undefined) return null;
  const referred = namesIn(classes[name]);
  for (const each of new Set(referred)) {
    const circle = circleFrom(each, classes, [...path, name], sizes);
    if (circle !== null) return circle;
  }
  const size = referred.reduce((sum, each) => sum + (sizes.get(each) ?? 1), 1 + partsOf(classes[name]));
  sizes.set(name, Math.min(size, MOST_PARTS + 1));
  return null;
}

/** The names of classes that a class refers to, each as often as it does. */
function namesIn(of: ClassOf): readonly string[] {
  return typeof of === 'string' ? [of] : madeOf(of).flatMap(namesIn);
}

function partsOf(of: ClassOf): number {
  return typeof of === 'string' ? 0 : madeOf(of).reduce((sum, part) => sum + 1 + partsOf(part), 0);
}

/** The classes that a class is made of. */
function madeOf(of: ClassDefinition): readonly ClassOf[] {
  if ('allOf' in of) return of.allOf;
  if ('anyOf' in of) return of.anyOf;
  return 'not' in of ? [of.not] : [];
}
