import type { PlainDate } from '../../calendar/plain-date.js';
import type { NewEvent, RecordedEvent } from '../../event.js';
import { sameContent, withoutRef } from '../../event.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import type { TreatyState } from '../model/state.js';
import type { Treaty } from '../model/treaty.js';
import { objectionToLinks } from './objection-to-links.js';
import { invalid, objectionToMentions, type Nameable } from './objection-to-mentions.js';
import type { Source } from '../../recording/source.js';
import { inTheFuture } from '../../recording/in-the-future.js';

/** What a treaty's registration must fit into. */
export interface TreatyContext extends Nameable {
  readonly today: PlainDate;
}

/**
 * Register a treaty. Refuses `already-registered`, `unknown-treaty` (its parent, or one that a clause names),
 * `unknown-participant` (in its classes or weights) and `in-the-future`. Also `invalid-clause`: its parts contradict
 * one another, or treaties would read each other in a circle. The same registration again is accepted without events.
 */
export function decideRegisterTreaty(
  request: { readonly treaty: Treaty; readonly source: Source | null; readonly ref: string | null },
  given: TreatyContext & {
    readonly existing: TreatyState | null;
    readonly recordedUnderRef?: readonly RecordedEvent[];
  },
): Decision<NewEvent> {
  const { treaty, source, ref } = request;
  const registered = given.existing?.treaty ?? null;
  if (registered !== null) {
    const rows = (given.recordedUnderRef ?? []).flatMap((event) =>
      event.type === 'treaty-registered' ? [event.data] : [],
    );
    const same = rows.some((data) => data.ref === ref && sameContent(withoutRef(data), treaty));
    if (same || sameContent(registered, treaty)) return { accepted: [] };
    const event = given.existing?.registeredBy ?? null;
    const sentence = `The treaty ${treaty.id} is already registered, with other content. Correct event ${String(event)} instead.`;
    return refuse('already-registered', { treaty: treaty.id, event }, sentence);
  }
  const refused = objectionToTreaty(treaty, given);
  if (refused !== null) return { refused };
  return { accepted: [{ type: 'treaty-registered', date: treaty.adopted, source, data: { ...treaty, ref } }] };
}

/**
 * What speaks against a treaty as registered: what it names must be known, and its dates and clauses must fit together.
 */
export function objectionToTreaty(treaty: Treaty, given: TreatyContext): Refusal | null {
  const { adopted, opened, closed } = treaty;
  if (adopted !== null && adopted > given.today) return inTheFuture(adopted, given.today, 'adoption');
  if (adopted !== null && opened !== null && opened < adopted)
    return invalid(`It was opened for signature (${opened}) before it was adopted (${adopted}).`, { adopted, opened });
  if (opened !== null && closed !== null && closed < opened)
    return invalid(`It was closed for signature (${closed}) before it was opened (${opened}).`, { opened, closed });
  return objectionToMentions(treaty, given) ?? objectionToLinks(treaty, given);
}
