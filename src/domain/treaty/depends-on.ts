import { floorsOf } from '../entry-into-force/floors.js';
import type { Treaty } from './treaty.js';

/** The other treaties a treaty's interpretation reads: its parent, and those whose entry into force is a floor of its own. */
export function dependsOn(treaty: Treaty): readonly string[] {
  let found = known.get(treaty);
  if (found === undefined) known.set(treaty, (found = readBy(treaty)));
  return found;
}

/** A treaty never changes, so this is found out once. */
const known = new WeakMap<Treaty, readonly string[]>();

function readBy(treaty: Treaty): readonly string[] {
  const found = new Set<string>();
  if (treaty.parent !== null) found.add(treaty.parent);
  for (const clause of [treaty.entryIntoForce, treaty.laterParties])
    for (const floor of floorsOf(clause ?? {})) if (typeof floor === 'object') found.add(floor.treaty);
  return [...found];
}
