import { MomentDto } from '../knowledge/moments/moment.dto.js';
import type { ShowTreatyAnswer } from '../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../treaties/show-treaty/show-treaty.handler.js';
import { type Asking, at } from './asking.js';
import { orUnknown } from './or-unknown.js';
import type { Times } from './shell.js';

type Named = Readonly<Record<string, ShowTreatyAnswer>>;

/** The members of clauses that name another treaty. */
const NAMING = new Set(['inForce', 'treaty', 'partiesTo', 'contractingTo', 'signatoriesOf']);

/** The other treaties that a treaty names in its clauses, and its parent; those that are registered. */
export async function treatiesNamed(asking: Asking, treaty: ShowTreatyAnswer, times: Times): Promise<Named> {
  const { entryIntoForce, provisions, classes, parent, id } = treaty;
  const ids = new Set([
    ...(parent === null ? [] : [parent]),
    ...[entryIntoForce, provisions, classes].flatMap((each) => idsIn(each)),
  ]);
  ids.delete(id);
  return treatiesKnown(asking, [...ids], times);
}

/** These treaties by their ids; those that are registered. */
export async function treatiesKnown(asking: Asking, ids: readonly string[], times: Times): Promise<Named> {
  const asked = ids.map(async (id) => {
    const answer = await orUnknown(asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, at(MomentDto, times))));
    return answer === null ? [] : [[id, answer] as const];
  });
  return Object.fromEntries((await Promise.all(asked)).flat());
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) =>
    NAMING.has(key) && typeof below === 'string' ? [below] : idsIn(below),
  );
}
