import { applyDelay } from '../calendar/delay.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import type { Context, Verdict } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { Delay } from '../treaty/model/clause.js';
import { ownDelay } from './own-delay.js';
import { floorsOf, raisedToFloors } from './floors.js';

/**
 * The day a treaty enters into force for one participant by one instrument. Null while it has no date. A date of effect
 * stated in the act holds. `succeeds`: the day from which it binds as a succession (VCSSRT art. 23(1)). A deposit up to
 * the day the condition was met (or up to the entry into force, by `after`) gives the treaty's own date. A later one
 * follows the later-party rule (without one, the treaty's own delay from the deposit). Never before the treaty's own
 * entry into force. Where a declared date lies before the day the count was reached, the count is not what brought it
 * into force. Every deposit then follows the later-party rule. The later-party rule may name another delay for some
 * kinds of instrument (HCCH accessions). A treaty without a clause, but with a declared date, is in force from it for
 * those that deposited by then.
 */
export function inForceFor(input: {
  readonly treaty: Treaty;
  readonly verdict: Pick<Verdict, 'conditionMetOn' | 'date'>;
  readonly act: Act;
  readonly deposit: PlainDate;
  readonly succeeds?: PlainDate | null;
  readonly context: Pick<Context, 'inForceOn'>;
  /** The treaty's own acts, from which a floor may be counted. */
  readonly ownActs?: readonly Act[];
}): PlainDate | null {
  const { treaty, verdict, act, deposit, succeeds = null, context, ownActs = [] } = input;
  const { conditionMetOn: met, date: entryIntoForce } = verdict;
  if (entryIntoForce === null) return null;
  const stated = act.effective ?? succeeds;
  if (stated !== null) return stated > entryIntoForce ? stated : entryIntoForce;
  if (deposit <= (lastOfTheFirst(treaty, met, entryIntoForce) ?? '')) return entryIntoForce;
  const delay = laterDelay(treaty, act.kind) ?? ownDelay(treaty.entryIntoForce) ?? { sameDay: true };
  const floors = ['entry-into-force', ...floorsOf(treaty.laterParties ?? {})] as const;
  return raisedToFloors(applyDelay(delay, deposit), floors, {
    treaty,
    inForceOn: context.inForceOn,
    entryIntoForce,
    ownActs,
  });
}

/**
 * The last day on which a deposit makes one of the first parties; null where every deposit follows the later-party
 * rule.
 */
function lastOfTheFirst(treaty: Treaty, met: PlainDate | null, entryIntoForce: PlainDate): PlainDate | null {
  if (treaty.entryIntoForce === null) return entryIntoForce;
  if (met === null || met > entryIntoForce) return null;
  return treaty.laterParties?.after === 'entry-into-force' ? entryIntoForce : met;
}

function laterDelay({ laterParties }: Treaty, kind: ActionKind): Delay | undefined {
  return laterParties?.byKind?.find(({ kinds }) => kinds.includes(kind))?.then ?? laterParties?.then;
}
