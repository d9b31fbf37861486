import { withoutRef } from '../../event.js';
import type { KnownFund } from './known-fund.js';
import { liveOf, type LiveStream } from './live-events.js';

/** A fund as its stream has it; null where none is registered. */
export function readFund(stream: LiveStream): KnownFund | null {
  const registered = liveOf(stream, 'fund-registered').at(-1);
  if (registered === undefined) return null;
  const closure = liveOf(stream, 'fund-action-recorded').at(-1);
  return { fund: withoutRef(registered.data), closedOn: closure?.data.date ?? null };
}
