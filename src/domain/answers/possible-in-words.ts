import { whenInWords } from '../calendar/day-not-known.js';
import type { ParticipantRow } from './participant-row.js';

type Act = 'signature' | 'instrument' | 'withdrawal';

/** The day of an act as a table shows it, also of one that may have been done: `2015, day not known`. */
export function shownDay(act: Act, row: Pick<ParticipantRow, Act | 'possible'>): string | null {
  const shown = row[act] ?? row.possible?.[act] ?? null;
  return shown === null ? null : whenInWords(shown);
}

/** `signatory, perhaps party` */
export function standingInWords({ standing, possible }: Pick<ParticipantRow, 'standing' | 'possible'>): string {
  return possible === undefined ? standing : `${standing}, perhaps ${possible.standing}`;
}

/** `2016-01-01 at the latest` */
export function sinceInWords({
  inForceSince,
  inForceEarliest,
}: Pick<ParticipantRow, 'inForceSince' | 'inForceEarliest'>): string | null {
  return inForceSince === null || inForceEarliest === undefined ? inForceSince : `${inForceSince} at the latest`;
}

/** When a withdrawal takes effect, else when it was notified: `2023-12-31`, `2023-12-31 at the latest`. */
export function leavingInWords({ withdrawal }: Pick<ParticipantRow, 'withdrawal'>): string | null {
  if (withdrawal === null) return null;
  const { date, effective, dayKnown } = withdrawal;
  return dayKnown === false ? `${effective ?? date} at the latest` : (effective ?? date);
}
