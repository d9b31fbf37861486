import { CONSENT } from './consent.js';
import { SIGNATURE } from './signature.js';
import { APPLYING_AND_LEAVING } from './leaving.js';
import { SAYING } from './saying.js';
import { OWN_ACTS } from './own-acts.js';
import type { Effect, ShownEffect, TreatyKind } from './treaty-kind.js';

const ROWS = { ...SIGNATURE, ...CONSENT, ...APPLYING_AND_LEAVING, ...SAYING, ...OWN_ACTS };

/** Acts by which a participant consents to be bound. Before all others, as answers are described in this order. */
export type ConsentKind = keyof typeof CONSENT;

/** Every kind of treaty action. */
export type ActionKind = keyof typeof ROWS;

/** One row for each kind of treaty action. A new row is a new kind; what else it needs does not compile without. */
export const TREATY_KINDS: Readonly<Record<ActionKind, TreatyKind>> = ROWS;

/** The kinds, in the order of the table. */
export const ACTION_KINDS = Object.keys(ROWS) as readonly ActionKind[];

type KindThat<Column extends object> = {
  [Kind in ActionKind]: (typeof ROWS)[Kind] extends Column ? Kind : never;
}[ActionKind];

const LEAVING = ['gives-notice', 'takes-instrument-back'] as const satisfies readonly Effect[];

/** Acts by which a participant leaves: a notice, or taking its instrument back. */
export type LeavingKind = KindThat<{ readonly effect: (typeof LEAVING)[number] }>;

/** Acts of the treaty or its depositary: they may stand without a participant. */
export type TreatyLevelKind = KindThat<{ readonly by: 'a-participant-or-the-treaty' }>;

/** Acts that a depositary's table has columns for. */
export type ShownKind = KindThat<{ readonly effect: ShownEffect }>;

/** Acts that can be supposed. */
export type SupposableKind = KindThat<{ readonly supposed: string }>;

export const CONSENT_KINDS = ACTION_KINDS.filter(isConsent);
/** A notice first: what leaving is wherever it can be. */
export const LEAVING_KINDS = LEAVING.flatMap((effect) =>
  ACTION_KINDS.filter((kind): kind is LeavingKind => TREATY_KINDS[kind].effect === effect),
);
export const TREATY_LEVEL_KINDS = ACTION_KINDS.filter(isTreatyLevel);

/** What acts of a kind do. */
export function effectOfKind(kind: ActionKind): Effect {
  return TREATY_KINDS[kind].effect;
}

/** Whether an act of this kind expresses consent to be bound. */
export function isConsent(kind: ActionKind): kind is ConsentKind {
  return TREATY_KINDS[kind].effect === 'binds';
}

/** Whether it is a signature or an instrument. */
export function isJoining(kind: ActionKind): boolean {
  return TREATY_KINDS[kind].effect === 'signs' || isConsent(kind);
}

/** Whether its participant leaves by it. */
export function isLeaving(kind: ActionKind): kind is LeavingKind {
  return (LEAVING_KINDS as readonly ActionKind[]).includes(kind);
}

/** Whether it may stand without a participant. */
export function isTreatyLevel(kind: ActionKind): kind is TreatyLevelKind {
  return TREATY_KINDS[kind].by === 'a-participant-or-the-treaty';
}

/** What somebody does of whom an act of this kind is supposed. */
export function supposedAs(kind: SupposableKind): string {
  return ROWS[kind].supposed;
}
