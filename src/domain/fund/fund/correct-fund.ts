import { refuse, type Refusal } from '../../refusal.js';
import type { Fund } from './fund.js';
import { objectionToFund } from './decide-fund.js';

/** What is recorded of a fund, by its event. */
export interface FirstRecording {
  readonly event: string;
  readonly date: string;
}

/**
 * What speaks against a fund in the place of another: what would against a new one. And `before-fund`, where it was
 * established after what is recorded of it.
 */
export function objectionToReplacedFund(
  fund: Fund,
  first: FirstRecording | null,
  today: string,
): { readonly refused: Refusal } | null {
  return objectionToFund(fund, today) ?? afterFirst(fund, first);
}

function afterFirst({ id, established }: Fund, first: FirstRecording | null): { readonly refused: Refusal } | null {
  if (established === null || first === null || established <= first.date) return null;
  const sentence = `The fund ${id} cannot have been established on ${established}: event ${first.event} of ${first.date} is recorded for it. Correct the date, or that event.`;
  return refuse('before-fund', { fund: id, date: first.date, established, event: first.event }, sentence);
}
