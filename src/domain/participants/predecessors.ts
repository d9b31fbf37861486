import type { Register } from './participant.js';

/**
 * Those in whose place a participant stands, near and far: whom it continues or succeeded to. A union keeps its own
 * treaties (VCSSRT art. 31), so whom it absorbed is not among them.
 */
export function predecessorsOf(code: string, register: Register): ReadonlySet<string> {
  return reached(code, register, false);
}

/** All whose acts a participant may carry on, near and far: its predecessors, and whom it absorbed. */
export function forerunnersOf(code: string, register: Register): ReadonlySet<string> {
  return reached(code, register, true);
}

/** Those that stand in the place of one of some participants. */
export function successorsOf(codes: ReadonlySet<string>, register: Register): readonly string[] {
  return placesTaken(register)
    .filter(({ predecessors }) => [...predecessors].some((each) => codes.has(each)))
    .map(({ code }) => code);
}

interface Places {
  readonly code: string;
  readonly predecessors: ReadonlySet<string>;
}

const known = new WeakMap<Register, readonly Places[]>();

/** Who stands in whose place. Derived once for each register, which never changes. */
function placesTaken(register: Register): readonly Places[] {
  let found = known.get(register);
  if (found === undefined) {
    found = [...register.values()]
      .filter(({ successions }) => successions.length > 0)
      .map(({ code }) => ({ code, predecessors: predecessorsOf(code, register) }));
    known.set(register, found);
  }
  return found;
}

function reached(code: string, register: Register, mergersToo: boolean): ReadonlySet<string> {
  const found = new Set<string>([code]);
  for (const each of found)
    for (const { mode, predecessor } of register.get(each)?.successions ?? [])
      if (mergersToo || mode !== 'merger') found.add(predecessor);
  found.delete(code);
  return found;
}
