import { PagedMomentDto } from '../knowledge/moments/moment.dto.js';
import type { HistoryAnswer, HistoryEventAnswer } from '../treaties/history/history.answer.js';
import { History } from '../treaties/history/history.handler.js';
import { type Asking, at } from './asking.js';
import type { Times } from './shell.js';

/** The events of a treaty weigh as much as so many light things. */
const WEIGHT = 20;

/** All events of a treaty as known at a position, read once. Problem `unknown-treaty`. */
export function treatyHistory(asking: Asking, id: string, times: Times): Promise<readonly HistoryEventAnswer[]> {
  const whole = at(PagedMomentDto, times, { limit: Number.MAX_SAFE_INTEGER });
  const read = async () => (await asking.ask<HistoryAnswer>(new History(id, whole))).events;
  return asking.kept(`treaty-history ${id} ${String(times.at)}`, read, WEIGHT);
}

/** Whether an event is an act that was not corrected. */
export function isStandingAct({ type, corrected }: HistoryEventAnswer): boolean {
  return type === 'treaty-action-recorded' && corrected === null;
}
