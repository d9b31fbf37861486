import type { Bound, Context, Interpretation } from '../model/interpretation.js';
import type { Treaty } from '../model/treaty.js';

/** The other treaties that were read, null where the ledger does not know them. */
export type ReadTreaties = ReadonlyMap<string, Interpretation | null>;

/** What a treaty's interpretation reads of other treaties, certain and, where a day is not known, in both bounds. */
export function surroundingsIn(read: ReadTreaties, treaty: Treaty): Omit<Context, 'register'> {
  const certain = surroundedBy(read, treaty);
  if ([...read.values()].every((each) => each?.bounds === undefined)) return certain;
  const within = (bound: Bound) =>
    surroundedBy(new Map([...read].map(([id, each]) => [id, each?.bounds?.[bound] ?? each])), treaty);
  return { ...certain, bounds: { most: within('most'), least: within('least') } };
}

function surroundedBy(read: ReadTreaties, { parent }: Treaty): Omit<Context, 'register' | 'bounds'> {
  return {
    parent: parent === null ? null : (read.get(parent) ?? null),
    inForceOn: (other) => read.get(other)?.verdict.date,
    participationsIn: (other) => read.get(other)?.participations ?? null,
  };
}
