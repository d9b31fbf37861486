import type { Register } from './participant.js';

/**
 * Those in whose place a participant stands, near and far: whom it continues or succeeded to. A union keeps its own
 * treaties (VCSSRT art. 31), so whom it absorbed is not among them.
 */
export function predecessorsOf(code: string, register: Register): ReadonlySet<string> {
  const found = new Set<string>([code]);
  for (const each of found)
    for (const { mode, predecessor } of register.get(each)?.successions ?? [])
      if (mode !== 'merger') found.add(predecessor);
  found.delete(code);
  return found;
}

/** Those that stand in the place of one of some participants. */
export function successorsOf(codes: ReadonlySet<string>, register: Register): readonly string[] {
  const young = [...register.values()].filter(({ successions }) => successions.length > 0);
  return young
    .map(({ code }) => code)
    .filter((code) => [...predecessorsOf(code, register)].some((each) => codes.has(each)));
}
