import { CLOCK_TOLERANCE_MS, ClocksDiffer } from '../ledger.js';
import type { FencedHead } from '../store/head.js';

/** The service's clock, RFC 3339 in UTC with milliseconds. */
export type ServiceClock = () => string;

/**
 * The time of what is recorded next: the service's own. But never before the last event, whatever the clocks of several
 * machines say, and after every instant that was answered.
 */
export function stampAfter({ recordedAt, answered }: Pick<FencedHead, 'recordedAt' | 'answered'>, now: string): string {
  const least = [now];
  if (recordedAt !== null) least.push(recordedAt);
  if (answered !== null) least.push(justAfter(answered));
  return least.reduce((latest, time) => (time > latest ? time : latest));
}

/**
 * One clock alone never moves the ledger's time ahead: what it stamped so would stamp every later event.
 * @throws ClocksDiffer
 */
export function assertNotAhead(stamp: string | undefined, head: FencedHead): void {
  if (stamp === undefined || stamp === stampAfter(head, '')) return;
  if (Date.parse(stamp) - Date.parse(head.clock) > CLOCK_TOLERANCE_MS) throw new ClocksDiffer(stamp, head.clock);
}

function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
