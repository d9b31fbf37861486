import type { QualifierName } from './qualifiers.js';

/**
 * What a kind of act does. On one day acts are read in the order of what they do (`timeline/order.ts`), each by the
 * reader of it (`timeline/readers.ts`). What the verdict reads is read where its condition is.
 */
export type Effect =
  | 'signs'
  | 'binds'
  | 'takes-signature-back'
  | 'takes-instrument-back'
  | 'gives-notice'
  | 'takes-notice-back'
  | 'applies-provisionally'
  | 'ends-provisional-application'
  | 'reserves'
  | 'takes-reservation-back'
  | 'declares'
  | 'takes-declaration-back'
  | 'objects'
  | 'takes-objection-back'
  | 'declares-entry-into-force'
  | 'decides'
  | 'communicates'
  | 'ends-treaty'
  | 'extends'
  | 'excludes';

/** What those acts do that a depositary's table has columns for. */
export type ShownEffect = 'signs' | 'binds' | 'applies-provisionally';

/** All that is particular to a kind of treaty action, but what explains it and the headings it has in tables. */
export interface TreatyKind {
  readonly effect: Effect;
  /** Whose act it is. That of the treaty, or its depositary, names no participant. */
  readonly by: 'a-participant' | 'an-organisation' | 'a-participant-or-the-treaty';
  /** What it needs of signature: that the treaty is open for it on the day, or that its participant has signed. */
  readonly needs: 'open-for-signature' | 'its-signature' | null;
  /** Whether it can be dated before the treaty was adopted. */
  readonly beforeAdoption: boolean;
  /** Whether it can be recorded while its date lies ahead. */
  readonly ahead: boolean;
  /** From when a question of what would follow sees it: its date, or its date of effect where that is earlier. */
  readonly seenFrom: 'its-date' | 'its-effect-if-earlier';
  /** What somebody does of whom it is supposed: `deposits its ratification`. Null: it cannot be supposed. */
  readonly supposed: string | null;
  /** Several of them, in words. Null: its name with an s. */
  readonly plural: string | null;
  /** True where by it a new State takes the place of its predecessor (VCSSRT art. 17). */
  readonly succeeds?: true;
  /** The qualifiers it takes. Each has its effect; an act with any other is refused. */
  readonly takes: readonly QualifierName[];
}

/** Rows of the table, each with all its columns. Those that bind stand together. */
export type TreatyKinds<Does extends Effect = Exclude<Effect, 'binds'>> = Readonly<
  Record<string, TreatyKind & { readonly effect: Does }>
>;
