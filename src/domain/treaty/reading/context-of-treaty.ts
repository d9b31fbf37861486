import type { PlainDate } from '../../calendar/plain-date.js';
import type { Bound, Context, Interpretation } from '../model/interpretation.js';
import type { TreatyLink } from '../model/link.js';
import type { Treaty } from '../model/treaty.js';

/** The other treaties that were read, null where the ledger does not know them. */
export type ReadTreaties = ReadonlyMap<string, Interpretation | null>;

/** What a treaty's interpretation reads of other treaties, certain and, where a day is not known, in both bounds. */
export function surroundingsIn(
  read: ReadTreaties,
  treaty: Treaty,
  linkedBy: readonly TreatyLink[] = [],
): Omit<Context, 'register'> {
  const certain = surroundedBy(read, treaty, linkedBy);
  if ([...read.values()].every((each) => each?.bounds === undefined)) return certain;
  const within = (bound: Bound) =>
    surroundedBy(new Map([...read].map(([id, each]) => [id, each?.bounds?.[bound] ?? each])), treaty, linkedBy);
  return { ...certain, bounds: { most: within('most'), least: within('least') } };
}

function surroundedBy(
  read: ReadTreaties,
  { parent }: Treaty,
  linkedBy: readonly TreatyLink[],
): Omit<Context, 'register' | 'bounds'> {
  return {
    parent: parent === null ? null : (read.get(parent) ?? null),
    inForceOn: (other) => read.get(other)?.verdict.date,
    participationsIn: (other) => read.get(other)?.participations ?? null,
    ...(linkedBy.length === 0
      ? {}
      : { linkedBy: linkedBy.map((link) => ({ ...link, settledOn: settledOn(read.get(link.treaty)) })) }),
  };
}

/** A declared date is certain once it is notified, a computed one on the day that the condition is met. */
function settledOn(interpretation: Interpretation | null | undefined): PlainDate | null {
  const verdict = interpretation?.verdict;
  return verdict?.declared?.notified ?? verdict?.conditionMetOn ?? null;
}
