import type { Act } from './state.js';

/**
 * Stands for the event of an act that is being decided. The id of a supposed act is its place in the question:
 * `/deposits/0`.
 */
export const UNDECIDED = 'undecided';

/** The event that recorded an act; null while the act is only being decided, or supposed. */
export function recordingOf({ eventId }: Act): string | null {
  return eventId === UNDECIDED || eventId.startsWith('/') ? null : eventId;
}
