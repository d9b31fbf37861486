import type { RecordedEvent } from '../domain/event.js';
import type { Working } from '../ledger/ledger.js';

/** Events of a stream recorded under the source's row `ref`; none where there is no ref. */
export async function byRef(working: Working, stream: string, ref: string | null): Promise<readonly RecordedEvent[]> {
  return ref === null ? [] : ((await working.byRef(stream, ref)) as unknown as readonly RecordedEvent[]);
}
