import type { NewEvent } from '../event.js';
import { refuse, type Decision } from '../refusal.js';
/** The refusal of other content under a `ref` that is taken. */
export function conflicting(ref: string, event: string): Decision<NewEvent> {
  return refuse(
    'already-recorded',
    { ref, event },
    `The source's row ${ref} is already recorded, with other content. Correct event ${event} instead of recording the row again.`,
  );
}
