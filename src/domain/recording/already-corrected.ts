import { refuse, type Refusal } from '../refusal.js';

/** What a stream knows of its corrections. */
export interface Chain {
  /** Corrected event → the correction. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Whether what an event recorded, or as a correction put in place, stands. */
  readonly isLive: (eventId: string) => boolean;
}

/** The refusal to correct an event that no longer stands, naming what stands in its place. */
export function alreadyCorrected(target: string, { corrected, isLive }: Chain): { readonly refused: Refusal } {
  let last = target;
  for (let by = corrected.get(last); by !== undefined; by = corrected.get(last)) last = by;
  const correctedBy = corrected.get(target) ?? null;
  const remedy = isLive(last)
    ? `Correct event ${last}, which stands in its place.`
    : 'It was annulled: record it anew.';
  return refuse(
    'already-corrected',
    { event: target, correctedBy, standing: isLive(last) ? last : null },
    `Event ${target} was already corrected. ${remedy}`,
  );
}
