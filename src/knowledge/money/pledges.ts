import { readPledge, type PledgeReading } from '../../domain/fund/pledge/account/read-pledge.js';
import { compareTexts } from '../../domain/text-order.js';
import type { LiveStream } from '../../domain/fund/fund/live-events.js';
import { liveIn } from '../folds/live-stream.js';
import { pledgeIndexIn } from './pledge-index.js';
import type { View } from '../moments/view.js';
import { streamName } from '../../ledger/stream-name.js';

/** The stream of a pledge. */
export function pledgeStream(id: string): string {
  return streamName('pledge', id);
}

const read = new WeakMap<LiveStream, PledgeReading | null>();

/** A pledge as known in a view; null where none is recorded. Read once for each state of its stream. */
export async function pledgeIn(view: View, id: string): Promise<PledgeReading | null> {
  const stream = await liveIn(view, pledgeStream(id));
  const known = read.get(stream);
  if (known !== undefined) return known;
  const reading = readPledge(stream);
  read.set(stream, reading);
  return reading;
}

/** Every pledge to a fund known in a view, in order of date, then of id. */
export async function pledgesOf(view: View, fund: string): Promise<readonly PledgeReading[]> {
  const readings: PledgeReading[] = [];
  for (const { id } of (await pledgeIndexIn(view)).toFund.get(fund) ?? []) {
    const reading = await pledgeIn(view, id);
    if (reading !== null) readings.push(reading);
  }
  return readings.sort((a, b) => compareTexts(a.pledge.date, b.pledge.date) || compareTexts(a.pledge.id, b.pledge.id));
}
