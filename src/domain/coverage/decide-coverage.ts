import type { PlainDate } from '../calendar/plain-date.js';
import type { NewEvent, RecordedEvent } from '../event.js';
import { sameContent } from '../event.js';
import { conflicting } from '../recording/ref-conflict.js';
import type { Source } from '../recording/source.js';
import { refuse, type Decision, type Refusal } from '../refusal.js';
import type { FundCoverage, StandingStatement, TreatyCoverage } from './statement.js';

/** What a statement of coverage is judged by. `standing`: what is stated of its treaty or fund, in order. */
export interface CoverageGiven {
  readonly known: boolean;
  readonly standing: readonly StandingStatement[];
  readonly today: PlainDate;
  readonly recordedUnderRef: readonly RecordedEvent[];
}

/**
 * State how far acts are recorded. Accepts nothing new where the same row stands, or the last statement says the same.
 * Refuses `unknown-treaty`, `unknown-fund`, `in-the-future`, `invalid-coverage`, and `already-recorded` for other
 * content under the same `ref`.
 */
export function decideStateCoverage(
  { stated, source }: { readonly stated: TreatyCoverage | FundCoverage; readonly source: Source | null },
  { known, standing, today, recordedUnderRef }: CoverageGiven,
): Decision<NewEvent> {
  if (!known) return unknownSubject(stated);
  const last = standing.at(-1);
  const same = stated.ref === null ? [last] : standing.filter((each) => each.stated.ref === stated.ref);
  if (same.some((each) => each !== undefined && sameContent(each.stated, stated))) return { accepted: [] };
  const taken = rowTaken(stated, standing, recordedUnderRef);
  if (taken !== null) return taken;
  const refused = objectionToCoverage(stated, today);
  if (refused !== null) return { refused };
  return { accepted: [{ type: 'coverage-stated', date: stated.through, source, data: stated }] };
}

/** What speaks against a statement: days to come, days not seen, or a part of which it does not say what it is. */
export function objectionToCoverage(stated: TreatyCoverage | FundCoverage, today: PlainDate): Refusal | null {
  const { state, from, through, observedOn, note } = stated;
  if (through > today) return ahead('Its last day', through, today);
  if (observedOn !== null && observedOn > today) return ahead('The day of its observation', observedOn, today);
  if (from !== null && from > through)
    return invalid(`The coverage is from ${from}, after its last day ${through}. Name the earlier day as from.`, {
      from,
      through,
    });
  if (observedOn !== null && through > observedOn)
    return invalid(
      `The source was seen on ${observedOn} and cannot tell of acts up to ${through}. State it through ${observedOn}.`,
      { through, observedOn },
    );
  if (state === 'partial' && note === null)
    return invalid('Coverage in part needs a note that says which acts are recorded.', { state });
  return null;
}

/** A row that was read before and stands with other content, or was corrected since. */
function rowTaken(
  { ref, ...stated }: TreatyCoverage | FundCoverage,
  standing: readonly StandingStatement[],
  underRef: readonly RecordedEvent[],
): Decision<NewEvent> | null {
  if (ref === null) return null;
  const now = standing.find((each) => each.stated.ref === ref);
  if (now === undefined) return null;
  const before = underRef.some(
    (event) => event.type === 'coverage-stated' && sameContent(event.data, { ...stated, ref }),
  );
  return before ? { accepted: [] } : conflicting(ref, now.eventId);
}

function unknownSubject(stated: TreatyCoverage | FundCoverage): { readonly refused: Refusal } {
  if ('treaty' in stated) {
    const { treaty } = stated;
    return refuse(
      'unknown-treaty',
      { treaty },
      `No treaty ${treaty} is registered. Register it first, or check the id.`,
    );
  }
  const { fund } = stated;
  return refuse('unknown-fund', { fund }, `No fund ${fund} is registered. Register it first, or check the id.`);
}

/** Nobody knows what days to come will bring, so nothing of them is recorded. */
function ahead(what: string, date: PlainDate, today: PlainDate): Refusal {
  const sentence = `${what} (${date}) is after today (${today}). State it through a day that has passed.`;
  return { code: 'in-the-future', sentence, facts: { date, today } };
}

function invalid(sentence: string, facts: Refusal['facts']): Refusal {
  return { code: 'invalid-coverage', sentence, facts };
}
