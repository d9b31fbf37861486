import { PagedMomentDto } from '../knowledge/moments/moment.dto.js';
import type { HistoryAnswer } from '../treaties/history/history.answer.js';
import { History } from '../treaties/history/history.handler.js';
import { type Asking, at } from './asking.js';
import { barOf } from './bar.js';
import type { Bar, Times } from './shell.js';

/** The rail of every view of a treaty: its acts that stand. Problem `unknown-treaty`. */
export async function treatyBar(asking: Asking, id: string, times: Times): Promise<Bar> {
  const history = await asking.ask<HistoryAnswer>(new History(id, at(PagedMomentDto, times)));
  const acts = history.events.filter(({ type, corrected }) => type === 'treaty-action-recorded' && corrected === null);
  const dates = acts.map(({ date }) => date).filter((date) => date !== null);
  return barOf(dates, history.coverage.through, times);
}
