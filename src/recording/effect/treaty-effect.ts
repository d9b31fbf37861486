import type { PlainDate } from '../../domain/calendar/plain-date.js';
import { countsAsOf } from '../../domain/answers/counts.js';
import { rowsAsOf } from '../../domain/answers/rows-as-of.js';
import { stateIn } from '../../domain/entry-into-force/as-of/state.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import type { RecordedEvent } from '../../domain/event.js';
import { recorded } from '../../knowledge/folds/folder.js';
import { type KnownTreaty, treatyIn } from '../../knowledge/treaties/treaty.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Working } from '../../ledger/ledger.js';
import type { TreatyEffectAnswer } from '../../platform/http/documentation/answers/effect.answer.js';

/** Some events as they would be recorded, and the ledger without and with them. */
export interface Rehearsed {
  readonly events: readonly Envelope[];
  readonly before: Working;
  readonly after: Working;
}

/** What events would change in a treaty, as of a day. Null where it is not registered without them or with them. */
export async function treatyEffect(
  id: string,
  { events, before, after }: Rehearsed,
  asOf: PlainDate,
): Promise<TreatyEffectAnswer | null> {
  const [was, is] = [await treatyIn(before, id), await treatyIn(after, id)];
  if (was === null || is === null) return null;
  const codes = await named(events, before);
  const [then, now] = [onDay(was, asOf), onDay(is, asOf)];
  const both = <T>(of: (side: OnDay) => T) => ({ before: of(then), after: of(now) });
  const entry = both(({ entryIntoForce }) => entryIntoForce);
  return {
    id,
    signatories: both(({ counts }) => counts.signatories.total),
    contracting: both(({ counts }) => counts.contracting.total),
    parties: both(({ counts }) => counts.parties.total),
    counted: both(({ counts }) => counts.counted),
    participants: codes.map((code) => ({
      code,
      standing: both(({ standing }) => standing(code)),
      inForceFrom: both(({ lastStint }) => lastStint(code)?.inForceFrom ?? null),
      until: both(({ lastStint }) => lastStint(code)?.until ?? null),
    })),
    entryIntoForce: { ...entry, moves: entry.before.date !== entry.after.date },
  };
}

type OnDay = ReturnType<typeof onDay>;

/** What holds of a treaty on a day. */
function onDay({ interpretation, context }: KnownTreaty, asOf: PlainDate) {
  const { date } = waysAsOf(interpretation.verdict, asOf, context);
  const rowOf = rowsAsOf(interpretation, context, asOf, false);
  return {
    counts: countsAsOf(interpretation, asOf),
    entryIntoForce: { state: stateIn(interpretation, asOf, date), date },
    standing: (code: string): string => rowOf(code)?.standing ?? 'none',
    lastStint: (code: string) => interpretation.participations.get(code)?.stints.at(-1),
  };
}

/** The participants that these events name, or those that they correct. */
async function named(events: readonly Envelope[], before: Working): Promise<readonly string[]> {
  const codes = new Set<string>();
  for (const event of events.map((each) => recorded(each))) {
    const target = 'target' in event.data ? await before.event(event.data.target) : null;
    for (const each of target === null ? [event] : [recorded(target), event]) {
      const code = actorOf(each);
      if (code !== null) codes.add(code);
    }
  }
  return [...codes];
}

function actorOf(event: RecordedEvent): string | null {
  const data = event.type === 'event-replaced' ? event.data.with.data : event.data;
  return 'participant' in data && typeof data.participant === 'string' ? data.participant : null;
}
