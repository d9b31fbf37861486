import type { RecordedEvent } from '../event.js';
import { saidBy, type RowContent } from './row-items.js';

/** What the ledger holds of one thing that a table said. */
export interface TableReading {
  /** The event that stands for it; null: annulled. */
  readonly event: string | null;
  readonly stands: RowContent | null;
  /** What the table last said, whatever a person made of it since; null: that it says it no more. */
  readonly read: RowContent | null;
  /** How often it was corrected. */
  readonly corrections: number;
}

/** By the name under which each thing is known again. */
export type TableReadings = ReadonlyMap<string, TableReading>;

export const NOTHING_READ: TableReadings = new Map();

const CORRECTED = '/correction/';

/** The name of a correction that a table makes. */
export function correctionRef(ref: string, corrections: number): string {
  return `${ref}${CORRECTED}${String(corrections + 1)}`;
}

/** The readings of a pledge's or a receipt's stream after one more event. */
export function evolveReadings(readings: TableReadings, event: RecordedEvent): TableReadings {
  if (event.type === 'event-replaced' || event.type === 'event-annulled') return corrected(readings, event);
  if (event.type !== 'pledge-announced' && event.type !== 'pledge-action-recorded' && event.type !== 'receipt-recorded')
    return readings;
  const { ref } = event.data;
  if (ref === null) return readings;
  const said = saidBy(event);
  const corrections = readings.get(ref)?.corrections ?? 0;
  return new Map(readings).set(ref, { event: event.eventId, stands: said, read: said, corrections });
}

function corrected(readings: TableReadings, event: RecordedEvent<'event-replaced' | 'event-annulled'>): TableReadings {
  const [ref, reading] = [...readings].find(([, each]) => each.event === event.data.target) ?? [];
  if (ref === undefined || reading === undefined) return readings;
  const stands = event.type === 'event-annulled' ? null : standing(event.data.with);
  const byTable = event.data.ref?.startsWith(ref + CORRECTED) === true;
  return new Map(readings).set(ref, {
    event: stands === null ? null : event.eventId,
    stands,
    read: byTable ? stands : reading.read,
    corrections: reading.corrections + 1,
  });
}

function standing(by: RecordedEvent<'event-replaced'>['data']['with']): RowContent | null {
  const says = by.type === 'pledge-announced' || by.type === 'pledge-action-recorded' || by.type === 'receipt-recorded';
  return says ? saidBy(by) : null;
}
