import type { ListedTreatyAnswer } from '../../treaties/list-treaties/list-treaties.answer.js';

/** The states by which the list can be filtered, as addresses say them. */
export const CHOSEN_STATES = ['in-force', 'waiting', 'fixed', 'ended', 'unknown'] as const;

export type ChosenState = (typeof CHOSEN_STATES)[number];

/** The orders of the list beside its own; with `-` from the largest or the latest. */
export const TREATY_ORDERS = [
  'title',
  '-title',
  'date',
  '-date',
  'parties',
  '-parties',
  'contracting',
  '-contracting',
  'signatories',
  '-signatories',
] as const;

export type TreatyOrder = (typeof TREATY_ORDERS)[number];

/** What the view `treaties` is made of: all of the list, and what the reader asked of it. */
export interface TreatiesModel {
  readonly treaties: readonly ListedTreatyAnswer[];
  readonly state: ChosenState | null;
  readonly q: string | null;
  readonly sort: TreatyOrder | null;
  readonly all: boolean;
}
