import type { MonthCounting } from '../../calendar/months.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { ClauseText } from './clause-text.js';
import type { ParticipantKind } from '../../participants/participant.js';

/** The day on which a class is read: each day asked about (where absent), or one fixed day. */
export type ReferenceDay = PlainDate | 'adoption';

/** A class of participants: named in the treaty's `classes`, or given in place. */
export type ClassOf = string | ClassDefinition;

/**
 * A class by enumeration, by membership of an organisation, by an attribute or region in the register, by kind, or by
 * weight. Or made of other classes. Or by standing under a treaty; its own id means the treaty itself. Parties: for
 * which that treaty is in force.
 */
export type ClassDefinition =
  | readonly string[]
  | { readonly membersOf: string; readonly on?: ReferenceDay }
  | { readonly attribute: string; readonly value?: string; readonly on?: ReferenceDay }
  | { readonly region: string; readonly on?: ReferenceDay }
  | { readonly kind: Exclude<ParticipantKind, 'territory'> }
  | { readonly partiesTo: string; readonly on?: ReferenceDay }
  | { readonly contractingTo: string; readonly on?: ReferenceDay }
  | { readonly signatoriesOf: string; readonly on?: ReferenceDay }
  | { readonly weighing: string; readonly atLeast: string }
  | { readonly allOf: readonly ClassOf[] }
  | { readonly anyOf: readonly ClassOf[] }
  | { readonly not: ClassOf };

/** Whether a class is an enumeration. */
export function isListed(of: ClassOf): of is readonly string[] {
  return Array.isArray(of);
}

/** The classes that a class is made of. */
export function madeOf(of: ClassDefinition): readonly ClassOf[] {
  if ('allOf' in of) return of.allOf;
  if ('anyOf' in of) return of.anyOf;
  return 'not' in of ? [of.not] : [];
}

/**
 * Weights of participants: decimal strings, not negative. `total`: of the whole table, where that is not the sum of the
 * values.
 */
export interface WeightTable {
  readonly values: Readonly<Record<string, string>>;
  readonly total?: string;
  /** What the table rests on: `as communicated by 12 December 2015`. */
  readonly basis?: string;
}

/** One frozen table, or tables that each hold from a day until the next. */
export type Weights = WeightTable | { readonly tables: readonly (WeightTable & { readonly from: PlainDate })[] };

/** A day, given or counted from an event of the treaty. `communication`: the first circulation of the depositary. */
export type Day = PlainDate | { readonly after: Delay; readonly from: 'adoption' | 'opening' | 'communication' };

/** How a fraction becomes a whole number. `up`: at least so many; `more-than`: the next above; `down`. */
export type FractionRounding = 'up' | 'more-than' | 'down';

/**
 * N instruments; `from`: only those of a class; `including`: so many of them from a class; `kinds`: only these kinds of
 * consent.
 */
export interface InstrumentsCondition {
  readonly instruments: {
    readonly count: number;
    readonly from?: ClassOf;
    readonly including?: readonly { readonly count: number; readonly from: ClassOf }[];
    readonly kinds?: readonly string[];
  };
}

/** N declarations under a provision (`provision` of the act), by those contracting (ICCPR art. 41(2)). */
export interface DeclarationsCondition {
  readonly declarations: { readonly count: number; readonly of: string; readonly from?: ClassOf };
}

/** Instruments that carry a share of a table: `"0.55"` of the total. Exactly one of `atLeast` and `moreThan`. */
export interface ShareCondition {
  readonly share: {
    readonly of: string;
    readonly atLeast?: string;
    readonly moreThan?: string;
    readonly from?: ClassOf;
  };
}

/** Instruments that carry an amount of a table (400,000 units of capacity). */
export interface WeightCondition {
  readonly weight: { readonly of: string; readonly atLeast: string; readonly from?: ClassOf };
}

/**
 * What the instruments carry of one table against what they carry of another (recycling capacity, 3 % of their own
 * tonnage).
 */
export interface RatioCondition {
  readonly ratio: { readonly of: string; readonly to: string; readonly atLeast: string };
}

/** An instrument of each participant in a class that is not empty. */
export interface EachCondition {
  readonly each: { readonly of: ClassOf };
}

/**
 * A fraction of a class, read each day, at adoption or on a day; counted are instruments from that class, or from
 * `from`.
 */
export interface FractionCondition {
  readonly fraction: {
    readonly of: ClassOf;
    readonly numerator: number;
    readonly denominator: number;
    readonly counted: 'now' | ReferenceDay;
    readonly rounding?: FractionRounding;
    readonly from?: ClassOf;
  };
}

/**
 * Tacit acceptance: met on the day `until`, unless by then so many of a class object. Exactly one of fraction, `count`
 * and `share`.
 */
export interface UnlessObjectedCondition {
  readonly unlessObjected: {
    readonly until: Day;
    readonly of: ClassOf;
    readonly fraction?: {
      readonly numerator: number;
      readonly denominator: number;
      readonly rounding?: FractionRounding;
    };
    readonly count?: number;
    readonly share?: { readonly of: string; readonly atLeast?: string; readonly moreThan?: string };
  };
}

/**
 * A condition on its own or made of others. `within`: only if it is met by the day `until`, else never. `on`: a day
 * fixed in advance.
 */
export type Condition =
  | InstrumentsCondition
  | DeclarationsCondition
  | ShareCondition
  | WeightCondition
  | RatioCondition
  | EachCondition
  | FractionCondition
  | UnlessObjectedCondition
  | { readonly inForce: string }
  | { readonly notBefore: Day }
  | { readonly on: Day }
  | { readonly decided: true }
  | { readonly within: { readonly until: Day; readonly when: Condition } }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/**
 * From an event's date to a date of effect. `atLeastDays`: a month later where fewer days remain (EEC Treaty art. 247).
 * `steps`: one after the other. `annually`: the first `on` (MM-DD) that is not before the first `noticeBy` (MM-DD) on
 * or after the event (Single Convention art. 46). `counted`: how months end where a month is too short.
 */
export type Delay =
  | { readonly days: number }
  | { readonly clearDays: number }
  | { readonly months: number; readonly counted?: MonthCounting }
  | { readonly years: number; readonly counted?: MonthCounting }
  | { readonly firstOfMonthAfterMonths: number }
  | { readonly firstOfMonthAfterDays: number }
  | { readonly firstOfNthMonth: number; readonly atLeastDays?: number }
  | { readonly annually: { readonly on: string; readonly noticeBy: string } }
  | { readonly steps: readonly Delay[] }
  | { readonly sameDay: true }
  | { readonly fixed: PlainDate; readonly otherwise: Delay };

/**
 * From when a delay is counted: the deposit, or the day on which the depositary notified it to the States (Phonograms
 * Convention art. 11(2), Madrid Protocol art. 14(4)(b)). That day is recorded with the act (`notifiedOn`), never
 * supposed.
 */
export type DelayFrom = 'deposit' | 'notification';

/** How the instrument of a regional organisation counts beside those of its members. */
export type OrganisationsRule = 'not-additional-to-members' | 'not-counted' | 'counted' | 'counted-as-members';

/**
 * What a regional organisation needs to join. `after`: that one of its member States has done likewise (UNTOC art.
 * 36(2), (3), UNCAC art. 67(2), (3)). Where a treaty says nothing, it may be alone (Marrakesh Treaty art. 15).
 */
export interface OrganisationsClause {
  readonly after: 'member';
  readonly article?: string;
}

/** A floor: a day (given or counted), the treaty's own entry into force, or that of another treaty. */
export type Floor = Day | 'entry-into-force' | { readonly treaty: string };

/** One way into force. `from`: the last notification of the instruments by which the condition was met. */
export interface SinglePath {
  readonly when: Condition;
  readonly then: Delay;
  readonly from?: DelayFrom;
  readonly notBefore?: Floor | readonly Floor[];
}

/** One way into force, the earliest of several, or the latest of several that must all be open. */
export type Path = SinglePath | { readonly earliestOf: readonly Path[] } | { readonly latestOf: readonly Path[] };

/**
 * How a treaty enters into force. `notBefore` holds for all its paths; `article`: where the text says so. `deposits`:
 * which of the deposits of one consent with several depositaries decides.
 */
export type EntryIntoForceClause = Path & {
  readonly organisations?: OrganisationsRule;
  readonly deposits?: 'first' | 'last';
  readonly notBefore?: Floor | readonly Floor[];
  readonly article?: string;
  readonly text?: ClauseText;
};

/**
 * For those that deposit later: after the condition was met, or (`after`) after the entry into force. Those before it
 * are then among the first (WTO Agreement art. XIV). `byKind`: another delay for some kinds of instrument.
 * `successions`: they too bind by this rule, not from the date of succession (VCSSRT art. 23(1): "unless the treaty
 * otherwise provides").
 */
export interface LaterPartiesClause {
  readonly then: Delay;
  readonly from?: DelayFrom;
  readonly after?: 'condition' | 'entry-into-force';
  readonly notBefore?: Floor | readonly Floor[];
  readonly byKind?: readonly {
    readonly kinds: readonly string[];
    readonly then: Delay;
    readonly from?: DelayFrom;
  }[];
  readonly successions?: 'as-later-parties';
  readonly article?: string;
}

/**
 * When a notice of withdrawal takes effect: by a delay (`then`) or at the end of the running term (`terms`). It is
 * exactly one of the two. `withParent`: leaving the parent treaty leaves this one (UNTOC art. 40(3)). `withMembers`: an
 * organisation leaves when the last of its members has (UNCAC art. 70(2)). `openAfter`: notice only so long after the
 * entry into force of the treaty or for the participant. `windows`: notice only in the `open` years that follow every
 * so many (ILO).
 */
export interface WithdrawalClause {
  readonly then?: Delay;
  readonly terms?: { readonly first: number; readonly each: number; readonly notice: Delay };
  readonly withParent?: boolean;
  readonly withMembers?: boolean;
  readonly openAfter?: { readonly delay: Delay; readonly of: 'treaty' | 'participant' };
  readonly windows?: { readonly every: number; readonly open: number };
  readonly article?: string;
}

/**
 * The treaty ends when withdrawals leave fewer than so many parties (Genocide Convention art. XV). `unlessDecided`:
 * unless a decision keeps it.
 */
export interface TerminationClause {
  readonly below: number;
  readonly unlessDecided?: boolean;
  readonly article?: string;
}

/**
 * Provisional application by notice, or by signature alone; between two days where these are given. It ends when the
 * treaty is in force for the participant. With `untilInForce` it ends when the treaty is in force at all (Part XI
 * Agreement art. 7(3)).
 */
export interface ProvisionalApplicationClause {
  readonly signatories?: boolean;
  readonly untilInForce?: boolean;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly article?: string;
}

/**
 * Instruments of these kinds bind only pair by pair (HCCH accessions). They bind towards each that accepts the newcomer
 * (`declaration` with `towards`). Or they bind towards all but those that object within the delay (`objection` with
 * `towards`). `then`: from the acceptance, or from the deposit.
 */
export interface RelationsClause {
  readonly kinds: readonly string[];
  readonly by: 'acceptance' | 'no-objection';
  readonly then: Delay;
  readonly objectionsWithin?: Delay;
  readonly article?: string;
}
