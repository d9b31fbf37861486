import type { PledgeReading } from '../../../domain/fund/pledge/account/read-pledge.js';
import { decidePledge } from '../../../domain/fund/pledge/decide/announce.js';
import { continuationOf } from '../../../domain/fund/pledge/decide/continuation.js';
import type { LiveStream } from '../../../domain/fund/fund/live-events.js';
import type { NewEvent } from '../../../domain/event.js';
import { pledgeStream } from '../../../knowledge/money/pledges.js';
import type { Decided, Working } from '../../../ledger/ledger.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { DecisionResult } from '../../../recording/recording-kind.js';
import { moneyDecisionBasis } from '../../fund/money-decision-basis.js';
import type { Source } from '../../../domain/recording/source.js';

/** A transfer that was accepted, and the pledge that it takes from. */
interface Transferred {
  readonly reading: PledgeReading;
  readonly stream: LiveStream;
  readonly decision: { readonly accepted: readonly NewEvent[] };
  readonly source: Source | null;
  readonly today: string;
}

/** The transfer with the pledge to the other fund that continues it: both are recorded, or neither. */
export async function withContinuation(
  working: Working,
  judged: Decided<DecisionResult>,
  { reading, stream, decision, source, today }: Transferred,
): Promise<Decided<DecisionResult>> {
  const [transfer] = decision.accepted;
  if (transfer?.type !== 'pledge-action-recorded' || 'refused' in judged) return judged;
  const pledge = continuationOf(transfer.data, reading, stream, source);
  if (pledge === null) return judged;
  const [to, currencies] = [pledgeStream(pledge.id), [pledge.amount?.currency]];
  const given = await moneyDecisionBasis(working, {
    stream: to,
    ref: pledge.ref,
    fund: pledge.fund,
    currencies,
    today,
  });
  const continued = await decided(to, decidePledge({ pledge, source }, { ...given, largest: null }), () => []);
  return 'refused' in continued ? continued : { ...judged, events: [...judged.events, ...continued.events] };
}
