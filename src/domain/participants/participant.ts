import type { PlainDate } from '../calendar/plain-date.js';

/**
 * State, regional economic integration organisation (UNCAC art. 67), any other organisation, or a territory. A
 * territory takes no part in treaties: a State binds it, or leaves it out (VCLT art. 29).
 */
export type ParticipantKind = 'state' | 'regional-organisation' | 'organisation' | 'territory';

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
 * installation, a region. `from` null: since when is not known. `source`: where this one is said, if not of its event.
 */
export interface Attribute {
  readonly attribute: string;
  readonly value?: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly source?: string;
}

/**
 * A name by which a source calls a participant, beside its dated names. `from` and `to` (exclusive) where the source
 * used it for a time only; `source`: the document or address in which it stands.
 */
export interface OtherName {
  readonly name: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly source: string;
}

/**
 * The State responsible for a territory's international relations, from a day (null: not known) to a day (exclusive,
 * null: still).
 */
export interface Responsibility {
  readonly state: string;
  readonly from: PlainDate | null;
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
  /** Absent where none is recorded. */
  readonly aliases?: readonly OtherName[];
  /** Of a territory alone; absent where no State is recorded. */
  readonly responsible?: readonly Responsibility[];
}

/** All participants known, by code. */
export type Register = ReadonlyMap<string, Participant>;
