import type { BridgeLine } from '../../../domain/fund/figures/bridge.js';
import type { AnswerTable } from '../../../platform/http/answer.js';
import type { Told } from '../../amounts-written.js';

/** One row for each event. */
export function tableOf(lines: readonly Told<BridgeLine>[]): AnswerTable {
  return {
    columns: ['kind', 'position', 'recorded', 'date', 'pledge', 'donor', 'currency', 'amount', 'event'],
    rows: lines.map(({ kind, position, recordedAt, date, pledge, donor, amount, eventId }) => [
      kind,
      position,
      recordedAt,
      date,
      pledge,
      donor,
      amount.currency,
      amount.value,
      eventId,
    ]),
  };
}
