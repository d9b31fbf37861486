import type { ParticipantKind } from '../../domain/participants/participant.js';
import type { ListedParticipantAnswer } from '../../participants/list-participants/list-participants.answer.js';

/** The kinds by which the list can be filtered. */
export const PARTICIPANT_KINDS: readonly ParticipantKind[] = [
  'state',
  'regional-organisation',
  'organisation',
  'territory',
];

/** The orders of the list beside that of names; with `-` from the largest. */
export const PARTICIPANT_ORDERS = [
  '-name',
  'region',
  '-party',
  'party',
  '-contracting',
  'contracting',
  '-signatory',
  'signatory',
] as const;

export type ParticipantOrder = (typeof PARTICIPANT_ORDERS)[number];

/** What the view `participants` is made of: all of the register, and what the reader asked of it. */
export interface ParticipantsModel {
  readonly participants: readonly ListedParticipantAnswer[];
  readonly kind: ParticipantKind | null;
  readonly q: string | null;
  readonly sort: ParticipantOrder | null;
  readonly all: boolean;
}
