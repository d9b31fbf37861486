import { dateInWords, type PlainDate } from '../../domain/calendar/plain-date.js';
import type { EventData, TreatyReplacement } from '../../domain/event.js';
import { TABLE_REF } from '../../domain/status-table/planned-recording.js';
import type { TreatyState } from '../../domain/treaty/model/state.js';
import type { Draft } from '../../ledger/envelope.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import { refusalProblem } from '../../recording/refusals/refusals.js';
import type { Rehearsal } from '../rehearsal.js';

/**
 * Corrects a treaty's registration to say that it was never open for signature, as amendments are not (VCLT arts. 11
 * and 40). Nothing where it says so. Throws the Problem of a correction that is refused.
 */
export async function notOpenForSignature(
  { treaty, registeredBy }: TreatyState,
  observed: PlainDate,
  rehearsal: Rehearsal,
  recordings: Recordings,
): Promise<readonly Draft[]> {
  if (treaty === null || registeredBy === null || treaty.openForSignature === false) return [];
  const registered = registrationIn((await rehearsal.event(registeredBy))?.data);
  const prepared = recordings.prepare({
    record: 'correction',
    event: registeredBy,
    correction: 'replace',
    with: { ...registered, openForSignature: false },
    reason: `The depositary's table of ${dateInWords(observed)} has no column of signatures: the treaty is not open for signature.`,
    source: { observedOn: observed },
    ref: `${TABLE_REF}${treaty.id}/not-open-for-signature/${observed}`,
  });
  if ('errors' in prepared) throw invalidBody(prepared.errors);
  const decided = await prepared.write.decide(rehearsal);
  if ('events' in decided) {
    await rehearsal.append(0, decided.events);
    return decided.events;
  }
  if ('refusal' in decided.refused) throw refusalProblem(decided.refused.refusal, `treaty/${treaty.id}`);
  throw new Error('The correction of a registration was refused without a refusal.');
}

/** What a registration says, recorded or put in its place by a correction. */
function registrationIn(data: unknown): EventData['treaty-registered'] {
  const said = data as EventData['treaty-registered'] | { readonly with: TreatyReplacement };
  return 'with' in said ? (said.with.data as EventData['treaty-registered']) : said;
}
