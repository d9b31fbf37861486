import type { ShowParticipantAnswer } from '../../participants/show-participant/show-participant.answer.js';
import type { TitledTreaty } from '../event-names.js';

/** The orders of a participant's treaties: by latest instrument, by title, by how long the instrument took. */
export const LIFE_ORDERS = ['instrument', 'treaty', 'took'] as const;

export type LifeOrder = (typeof LIFE_ORDERS)[number];

/** What the view `participant` is made of. */
export interface ParticipantModel {
  readonly participant: ShowParticipantAnswer;
  /** How its treaties are called, and how many treaties the ledger knows. */
  readonly treaties: Readonly<Record<string, TitledTreaty>>;
  readonly all: number;
  readonly sort: LifeOrder;
}
