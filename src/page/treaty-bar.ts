import { LAST_DATE } from '../domain/calendar/plain-date.js';
import type { CountsAnswer } from '../treaties/counts/counts.answer.js';
import { CountsDto } from '../treaties/counts/counts.dto.js';
import { ShowCounts } from '../treaties/counts/counts.handler.js';
import { type Asking, at } from './asking.js';
import { barOf } from './bar.js';
import type { Bar, CorrectionAt, Times } from './shell.js';
import { isStandingAct, treatyHistory } from './treaty-history.js';

interface KnownActs {
  readonly dates: readonly string[];
  readonly effects: readonly string[];
  readonly corrections: readonly CorrectionAt[];
  readonly through: string | null;
  readonly partly: string | null;
}

/**
 * The rail of every view of a treaty: its acts that stand, and the days on which its counts change. What is known at a
 * position is read once. Problem `unknown-treaty`.
 */
export async function treatyBar(asking: Asking, id: string, times: Times): Promise<Bar> {
  const known = await asking.kept(`treaty-bar ${id} ${String(times.at)}`, () => knownActs(asking, id, times));
  const { dates, effects: moreDays, corrections, through, partly } = known;
  return barOf(dates, through, times, { moreDays, partly, corrections });
}

async function knownActs(asking: Asking, id: string, times: Times): Promise<KnownActs> {
  // A treaty takes effect later than its acts are dated.
  const [events, counts] = await Promise.all([
    treatyHistory(asking, id, times),
    asking.ask<CountsAnswer>(new ShowCounts(id, at(CountsDto, times, { to: LAST_DATE }))),
  ]);
  const { coverage, lowerBoundFrom, steps } = counts;
  return {
    dates: events.filter(isStandingAct).flatMap(({ date }) => date ?? []),
    effects: steps.map(({ date }) => date).filter((date) => date !== lowerBoundFrom),
    corrections: events
      .filter(({ type }) => type === 'event-annulled' || type === 'event-replaced')
      .map(({ position, recordedAt }) => ({ position, recordedAt }))
      .reverse(),
    through: coverage.completeThrough,
    partly: coverage.through,
  };
}
