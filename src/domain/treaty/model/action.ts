import type { PlainDate } from '../../calendar/plain-date.js';
import type { Overridable } from '../../refusal.js';

/** Acts by which a participant consents to be bound (VCLT art. 11; succession: VCSSRT art. 17). */
export const CONSENT_KINDS = [
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'consent-to-be-bound',
] as const;

/** Every kind of treaty action (docs/contract.md §3). */
export const ACTION_KINDS = [
  'signature',
  ...CONSENT_KINDS,
  'provisional-application',
  'provisional-application-end',
  'instrument-withdrawal',
  'signature-withdrawal',
  'withdrawal',
  'withdrawal-revocation',
  'reservation',
  'declaration',
  'objection',
  'reservation-withdrawal',
  'declaration-withdrawal',
  'objection-withdrawal',
  'territorial-application',
  'territorial-exclusion',
  'entry-into-force-declared',
  'decision',
  'communication',
] as const;

/** Acts of the treaty or its depositary: they may stand without a participant. */
export const TREATY_LEVEL_KINDS = ['entry-into-force-declared', 'decision', 'communication'] as const;

export type ActionKind = (typeof ACTION_KINDS)[number];
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/**
 * What is recorded of one treaty action. `date`: deposit, signature or receipt; `effective`: only where the act states
 * another date of effect.
 */
export interface TreatyAction {
  readonly kind: ActionKind;
  readonly participant: string | null;
  readonly date: PlainDate;
  readonly effective: PlainDate | null;
  readonly text: string | null;
  readonly territory: string | null;
  /** The row of the source: the same `ref` twice is one recording. */
  readonly ref: string | null;
  readonly despite: readonly Overridable[];
  readonly note: string | null;
  /** The provision it concerns, where it is not the whole treaty: a declaration under `article-41`. */
  readonly provision?: string;
  /** Towards whom it works, where that is not all: the participant whose accession it accepts or objects to. */
  readonly towards?: string;
}
/** Whether an act of this kind expresses consent to be bound. */
export function isConsent(kind: ActionKind): kind is ConsentKind {
  return (CONSENT_KINDS as readonly ActionKind[]).includes(kind);
}
