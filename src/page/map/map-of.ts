import { LAST_DATE } from '../../domain/calendar/plain-date.js';
import type { ListParticipantsAnswer } from '../../participants/list-participants/list-participants.answer.js';
import { ListParticipantsDto } from '../../participants/list-participants/list-participants.dto.js';
import { ListParticipants } from '../../participants/list-participants/list-participants.handler.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import { type Asking, at } from '../asking.js';
import type { Times } from '../shell.js';
import type { MapModel, Turn } from './map.model.js';

/** The map of a treaty, of whose status table of the day `status` is the answer. */
export async function mapOf(asking: Asking, status: StatusAnswer, times: Times): Promise<MapModel> {
  const { treaty } = status;
  // By the last day everything has happened that is recorded, also what follows of it later.
  const [later, register] = await Promise.all([
    asking.ask<StatusAnswer>(
      new ShowStatus(treaty, at(StatusDto, { asOf: LAST_DATE, at: times.at }, { standings: 'true' })),
    ),
    asking.ask<ListParticipantsAnswer>(
      new ListParticipants(at(ListParticipantsDto, times, { kind: 'state', limit: 1000 })),
    ),
  ]);
  const standings = Object.fromEntries(
    status.participants.flatMap(({ code, standing }) => (standing === 'none' ? [] : [[code, standing] as const])),
  );
  const turns = (row: StatusAnswer['participants'][number]) =>
    (row.standings ?? []).map(({ from, standing }): Turn => [from, standing]);
  return {
    treaty,
    asOf: times.asOf,
    standings,
    notActed: register.participants.filter(({ code, exists }) => exists && standings[code] === undefined).length,
    completeThrough: later.coverage.completeThrough,
    states: Object.fromEntries(register.participants.map(({ code, existed }) => [code, existed])),
    spans: Object.fromEntries(
      later.participants.map((row) => [row.code, turns(row)] as const).filter(([, all]) => all.length > 0),
    ),
  };
}
