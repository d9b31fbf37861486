import type { EventData } from '../event.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Source } from '../recording/source.js';
import type { FundCoverage, StandingStatement, TreatyCoverage } from './statement.js';

interface Recorded {
  readonly eventId: string;
  readonly position: number;
  readonly source: Source | null;
}

/** A statement as it stands, from what was recorded and the event that recorded it. */
export function standingOf<Stated extends TreatyCoverage | FundCoverage>(
  stated: Stated,
  { eventId, position, source }: Recorded,
): StandingStatement<Stated> {
  return { stated, eventId, position, source };
}

/**
 * The statements after a correction of one of them: it is gone, or another stands in its place. Undefined where the
 * target is none of them.
 */
export function correctedStatements(
  statements: readonly StandingStatement<TreatyCoverage>[],
  target: string,
  by: Recorded,
  replacement: EventData['event-replaced']['with'] | null,
): readonly StandingStatement<TreatyCoverage>[] | undefined {
  if (!statements.some(({ eventId }) => eventId === target)) return undefined;
  return statements.flatMap((each) => {
    if (each.eventId !== target) return [each];
    return replacement?.type === 'coverage-stated' && 'treaty' in replacement.data
      ? [standingOf(replacement.data, by)]
      : [];
  });
}

/** The refusal to let a replacement speak of another treaty or fund. */
export function objectionToOtherSubject(
  target: string,
  is: TreatyCoverage | FundCoverage,
  would: TreatyCoverage | FundCoverage,
): { readonly refused: Refusal } | null {
  const [here, there] = [subjectOf(is), subjectOf(would)];
  if (here === there) return null;
  const sentence = `A replacement stays with what it is about. Annul event ${target}, and state the coverage of the other.`;
  return refuse('not-correctable', { event: target, is: here, with: there }, sentence);
}

function subjectOf(stated: TreatyCoverage | FundCoverage): string {
  return 'treaty' in stated ? `treaty/${stated.treaty}` : `fund/${stated.fund}`;
}
