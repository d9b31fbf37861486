import type { RecordedEvent } from '../../domain/event.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Working } from '../../ledger/ledger.js';

/** Events of a stream recorded under the source's row `ref`, in order; none where there is no ref. */
export async function byRef(
  working: Working,
  stream: string,
  ref: string | null,
): Promise<readonly (RecordedEvent & Envelope)[]> {
  return ref === null ? [] : ((await working.byRef(stream, ref)) as unknown as readonly (RecordedEvent & Envelope)[]);
}
