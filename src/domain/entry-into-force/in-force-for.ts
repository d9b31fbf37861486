import { applyDelay } from '../calendar/delay.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import type { Context, Verdict } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import type { Treaty } from '../treaty/model/treaty.js';
import type { Delay, DelayFrom } from '../treaty/model/clause.js';
import { ownRule } from './own-rule.js';
import { floorsOf, raisedToFloors } from './floors.js';

/**
 * The day a treaty enters into force for one participant by one instrument. Null while it has no date. A date of effect
 * stated in the act holds. `succeeds`: the day from which it binds as a succession (VCSSRT art. 23(1)). A deposit up to
 * the day the condition was met (or up to the entry into force, by `after`) gives the treaty's own date. A later one
 * follows the later-party rule (without one, the treaty's own delay from the deposit). Never before the treaty's own
 * entry into force. Where a declared date lies before the day the count was reached, the count is not what brought it
 * into force. Every deposit then follows the later-party rule. The later-party rule may name another delay for some
 * kinds of instrument (HCCH accessions). Where a rule counts from the depositary's notification, null until that day is
 * recorded. A treaty without a clause, but with a declared date, is in force from it for those that deposited by then.
 */
export function inForceFor(asked: InForceAsked): PlainDate | null {
  return inForceBy(asked).date;
}

/** What one instrument brings into force is read from. `deposit`: the day from which its time runs. */
export interface InForceAsked {
  readonly treaty: Treaty;
  readonly verdict: Pick<Verdict, 'conditionMetOn' | 'date'>;
  readonly act: Act;
  readonly deposit: PlainDate;
  readonly succeeds?: PlainDate | null;
  readonly context: Pick<Context, 'inForceOn'>;
  /** The treaty's own acts, from which a floor may be counted. */
  readonly ownActs?: readonly Act[];
}

/**
 * The same, with the day of the depositary's notification where the day in force is counted from that (Phonograms
 * Convention art. 11(2)). `notified` null: it is not known, and so the day in force is open.
 */
export function inForceBy(asked: InForceAsked): {
  readonly date: PlainDate | null;
  readonly notified?: PlainDate | null;
} {
  const { treaty, verdict, act, deposit, succeeds = null, context, ownActs = [] } = asked;
  const { conditionMetOn: met, date: entryIntoForce } = verdict;
  if (entryIntoForce === null) return { date: null };
  const stated = act.effective ?? succeeds;
  if (stated !== null) return { date: stated > entryIntoForce ? stated : entryIntoForce };
  if (deposit <= (lastOfTheFirst(treaty, met, entryIntoForce) ?? '')) return { date: entryIntoForce };
  const { then, from } = laterRule(treaty, act.kind);
  const floors = ['entry-into-force', ...floorsOf(treaty.laterParties ?? {})] as const;
  const dates = { treaty, inForceOn: context.inForceOn, entryIntoForce, ownActs };
  if (from !== 'notification') return { date: raisedToFloors(applyDelay(then, deposit), floors, dates) };
  const notified = act.notifiedOn ?? null;
  return { date: notified === null ? null : raisedToFloors(applyDelay(then, notified), floors, dates), notified };
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

/** The delay for a later party, and from when it is counted: what the clause says of that holds for each kind. */
function laterRule(
  { laterParties, entryIntoForce }: Treaty,
  kind: ActionKind,
): { readonly then: Delay; readonly from?: DelayFrom | undefined } {
  const ofKind = laterParties?.byKind?.find(({ kinds }) => kinds.includes(kind));
  if (ofKind !== undefined) return { then: ofKind.then, from: ofKind.from ?? laterParties?.from };
  return laterParties ?? ownRule(entryIntoForce) ?? { then: { sameDay: true } };
}
