import { madeOf, type ClassDefinition, type ClassOf } from '../../treaty/model/clause.js';
import { malformed } from '../../json/parsed.js';
import { below, type Place } from '../../json/place.js';

type Classes = Readonly<Record<string, ClassDefinition>>;

/** The classes as they are, unless one refers to itself in a circle. */
export function readWhole(classes: Classes, place: Place): Classes | undefined {
  const followed = new Set<string>();
  for (const name of Object.keys(classes)) {
    const circle = circleFrom(name, classes, [], followed);
    if (circle !== null)
      return malformed(below(place, name), `The class refers to itself in a circle: ${circle.join(' → ')}.`);
  }
  return classes;
}

/** The names along a circle that starts from a class; null where there is none. Each class is followed once. */
function circleFrom(
  name: string,
  classes: Classes,
  path: readonly string[],
  followed: Set<string>,
): readonly string[] | null {
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  const of = classes[name];
  if (followed.has(name) || of === undefined) return null;
  for (const each of new Set(namesIn(of))) {
    const circle = circleFrom(each, classes, [...path, name], followed);
    if (circle !== null) return circle;
  }
  followed.add(name);
  return null;
}

/** The names of classes that a class refers to, each as often as it does. */
function namesIn(of: ClassOf): readonly string[] {
  return typeof of === 'string' ? [of] : madeOf(of).flatMap(namesIn);
}
