import { LAST_DATE } from '../../domain/calendar/plain-date.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ShowParticipantAnswer } from '../../participants/show-participant/show-participant.answer.js';
import { ShowParticipant } from '../../participants/show-participant/show-participant.handler.js';
import { type Asking, at } from '../asking.js';
import { barOf } from '../bar.js';
import type { Bar, Times } from '../shell.js';

/** The rail begins with the United Nations, or with what a participant did before. */
const SPANS = ['1945-01-01'];

interface Lived {
  readonly acts: readonly string[];
  readonly effects: readonly string[];
}

/** The rail of every view of a participant: all that it ever did, and what came of it. */
export async function participantBar(asking: Asking, code: string, times: Times): Promise<Bar> {
  const { acts, effects } = await asking.kept(`participant-bar ${code} ${String(times.at)}`, () =>
    lived(asking, code, times),
  );
  return barOf(acts, null, times, { moreDays: effects, spans: SPANS });
}

async function lived(asking: Asking, code: string, times: Times): Promise<Lived> {
  // What comes of an act may come later than every day asked about.
  const asked = new ShowParticipant(code, at(MomentDto, { asOf: LAST_DATE, at: times.at }));
  const { treaties } = await asking.ask<ShowParticipantAnswer>(asked);
  const stints = treaties.flatMap((treaty) => treaty.stints);
  return {
    acts: known([
      ...treaties.map(({ signature }) => signature?.date),
      ...stints.flatMap(({ instrument, withdrawal }) => [instrument.date, withdrawal?.date]),
    ]),
    effects: known(stints.flatMap(({ inForceFrom, until }) => [inForceFrom, until])),
  };
}

function known(days: readonly (string | null | undefined)[]): readonly string[] {
  return days.filter((day) => day !== null && day !== undefined);
}
