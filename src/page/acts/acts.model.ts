import type { HistoryAnswer, HistoryEventAnswer } from '../../treaties/history/history.answer.js';
import type { NamesOfEvents } from '../event-names.js';

/** What the view `acts` is made of. */
export interface ActsModel extends Pick<HistoryAnswer, 'treaty' | 'coverage' | 'warnings'> {
  readonly names: NamesOfEvents;
  /** This part of the list: the latest legal date first, of one date what was recorded last. */
  readonly acts: readonly HistoryEventAnswer[];
  /** The corrections that `acts` name, by their ids. */
  readonly corrections: Readonly<Record<string, HistoryEventAnswer>>;
  /** How many events the treaty has, and how many of them are of the kind and participant asked for. */
  readonly all: number;
  /** The latest legal date of all of them. */
  readonly newest: string | null;
  readonly chosen: number;
  readonly page: number;
  readonly pages: number;
  /** What may be chosen: each kind of act or type of event, and each participant, with how often there is one. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly participants: readonly string[];
  readonly kind: string | null;
  readonly participant: string | null;
}
