import type { PlainDate } from '../../calendar/plain-date.js';
import type { EventData, EventType, RecordedEvent } from '../../event.js';
import type { Source } from '../../recording/source.js';

/**
 * An event as it stands: the original, or the replacement that corrected it (then with the correction's id and
 * position).
 */
export type LiveEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: EventData[K];
    readonly eventId: string;
    readonly position: number;
    readonly recordedAt: string;
    readonly source: Source | null;
  };
}[T];

/** A stream of a fund, a pledge or a receipt, folded: what is believed of it. Short, so a new event copies it. */
export interface LiveStream {
  /** In the order in which they were first recorded. */
  readonly live: readonly LiveEvent[];
  /** Corrected event → the correction. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly version: number;
  readonly position: number;
}

export const NOTHING_LIVE: LiveStream = { live: [], corrected: new Map(), version: 0, position: 0 };

/** The stream after one more event. A correction of an event that is not live changes nothing but the version. */
export function evolveLive(stream: LiveStream, event: RecordedEvent): LiveStream {
  const next = { ...stream, version: event.version, position: event.position };
  const { eventId, position, recordedAt, source } = event;
  if (event.type !== 'event-annulled' && event.type !== 'event-replaced') {
    return {
      ...next,
      live: [
        ...stream.live,
        { type: event.type, data: event.data, eventId, position, recordedAt, source } as LiveEvent,
      ],
    };
  }
  const { target } = event.data;
  if (!stream.live.some((each) => each.eventId === target)) return next;
  const corrected = new Map(stream.corrected).set(target, eventId);
  if (event.type === 'event-annulled')
    return { ...next, corrected, live: stream.live.filter((each) => each.eventId !== target) };
  const put = { ...event.data.with, eventId, position, recordedAt, source } as LiveEvent;
  return { ...next, corrected, live: stream.live.map((each) => (each.eventId === target ? put : each)) };
}

/** The live events of one type. */
export function liveOf<T extends EventType>(stream: LiveStream, type: T): readonly LiveEvent<T>[] {
  return stream.live.filter((event) => event.type === type) as unknown as readonly LiveEvent<T>[];
}

/** The stream without what was done after a day; what it registers stays. */
export function upTo(stream: LiveStream, day: PlainDate): LiveStream {
  return { ...stream, live: stream.live.filter(({ data }) => !('kind' in data && 'date' in data && data.date > day)) };
}
