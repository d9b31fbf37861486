import type { PlainDate } from '../calendar/plain-date.js';

/** State, regional economic integration organisation (UNCAC art. 67), or any other organisation. */
export type ParticipantKind = 'state' | 'regional-organisation' | 'organisation';

/** Names by UN language (`en` always; `ar`, `zh`, `fr`, `ru`, `es` where known). */
export interface Names {
  readonly en: string;
  readonly fr?: string;
  readonly es?: string;
  readonly ru?: string;
  readonly ar?: string;
  readonly zh?: string;
}

/** A name and the first day it is used; `from` null: since the beginning. */
export interface DatedNames {
  readonly from: PlainDate | null;
  readonly names: Names;
}

/** Membership of an organisation from a day (inclusive) to a day (exclusive, null: still). */
export interface Membership {
  readonly organisation: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * How this participant stands to an earlier one. A continuator keeps the predecessor's acts, a successor notifies its
 * own.
 */
export interface Succession {
  readonly predecessor: string;
  readonly date: PlainDate;
  readonly mode: 'succession' | 'continuation' | 'merger' | 'separation';
}

/**
 * A property that clauses may ask for, from a day (inclusive) to a day (exclusive, null: still): a nuclear
 * installation, a region.
 */
export interface Attribute {
  readonly attribute: string;
  readonly value?: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** What a participant is, over time. `existed.to` is the first day on which it no longer exists. */
export interface Participant {
  readonly code: string;
  readonly kind: ParticipantKind;
  readonly existed: { readonly from: PlainDate | null; readonly to: PlainDate | null };
  readonly names: readonly DatedNames[];
  readonly memberships: readonly Membership[];
  readonly successions: readonly Succession[];
  /** Absent where none is recorded. */
  readonly attributes?: readonly Attribute[];
}

/** All participants known, by code. */
export type Register = ReadonlyMap<string, Participant>;
