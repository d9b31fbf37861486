import type { HistoryAnswer, HistoryEventAnswer } from '../../treaties/history/history.answer.js';
import type { NamesOfEvents } from '../event-names.js';
import type { ActsModel } from './acts.model.js';
import type { ActsViewDto } from './acts.dto.js';

/** How many acts a part of the list has. */
const PART = 100;

/** The acts of a history that are looked at, newest first. */
export function actsShown(history: HistoryAnswer, names: NamesOfEvents, request: ActsViewDto): ActsModel {
  const { page } = request;
  // A form sends what is not chosen as an empty text.
  const [kind, participant] = [request.kind || null, request.participant || null];
  const { treaty, coverage, warnings, events } = history;
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const kinds = counted(events.map((event) => kindOf(event)));
  const acting = counted(events.flatMap((event) => actorsOf(event, byId)));
  const chosen = events
    .filter((event) => kind === null || kindOf(event) === kind)
    .filter((event) => participant === null || actorsOf(event, byId).includes(participant))
    .sort(newestFirst);
  const pages = Math.max(1, Math.ceil(chosen.length / PART));
  const acts = chosen.slice((page - 1) * PART, page * PART);
  const corrections = acts.flatMap(({ corrected }) => {
    const by = corrected === null ? undefined : byId.get(corrected.by);
    return by === undefined ? [] : [[by.eventId, by] as const];
  });
  return {
    treaty,
    coverage,
    warnings,
    names,
    acts,
    corrections: Object.fromEntries(corrections),
    all: events.length,
    newest: events.toSorted(newestFirst)[0]?.date ?? null,
    chosen: chosen.length,
    page,
    pages,
    kinds,
    participants: acting.map(([code]) => code),
    kind,
    participant,
  };
}

/** The kind of an act; of another event its type. */
function kindOf({ type, data }: HistoryEventAnswer): string {
  return type === 'treaty-action-recorded' ? String(data['kind']) : type;
}

/** Of whom an event is: of a correction those of what it corrects and of what stands instead. */
function actorsOf(event: HistoryEventAnswer, byId: ReadonlyMap<string, HistoryEventAnswer>): readonly string[] {
  const { data } = event;
  const target = byId.get(String(data['target']));
  const instead = data['with'] as { readonly data?: Readonly<Record<string, unknown>> } | undefined;
  const own = [data['participant'], instead?.data?.['participant']].filter((code) => typeof code === 'string');
  return target === undefined || target === event ? own : [...new Set([...own, ...actorsOf(target, byId)])];
}

function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function newestFirst(one: HistoryEventAnswer, other: HistoryEventAnswer): number {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  return a === b ? other.position - one.position : a < b ? 1 : -1;
}
