import type { PlainDate } from '../calendar/plain-date.js';

/** A class of participants: named in the treaty's `classes`, or given in place. */
export type ClassOf = string | ClassDefinition;
export type ClassDefinition = { readonly membersOf: string } | readonly string[];

/** N instruments; `from`: only those of a class; `including`: so many of them from a class; `kinds`: only these kinds of consent. */
export interface InstrumentsCondition {
  readonly instruments: {
    readonly count: number;
    readonly from?: ClassOf;
    readonly including?: readonly { readonly count: number; readonly from: ClassOf }[];
    readonly kinds?: readonly string[];
  };
}

/** The conditions this version can evaluate. Others of CONTRACT §3 are refused (`clause-not-expressible`), never approximated. */
export type Condition = InstrumentsCondition;

/** From an event's date to a date of effect. Families A to C and F of the clause catalogue. */
export type Delay =
  | { readonly days: number }
  | { readonly clearDays: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly firstOfMonthAfterMonths: number }
  | { readonly firstOfMonthAfterDays: number }
  | { readonly firstOfNthMonth: number }
  | { readonly sameDay: true }
  | { readonly fixed: PlainDate; readonly otherwise: Delay };

/** How the instrument of a regional organisation counts beside those of its members. */
export type OrganisationsRule = 'not-additional-to-members' | 'not-counted' | 'counted' | 'counted-as-members';

/** A floor: a date, the treaty's own entry into force, or that of another treaty. */
export type Floor = PlainDate | 'entry-into-force' | { readonly treaty: string };

export interface EntryIntoForceClause {
  readonly when: Condition;
  readonly then: Delay;
  readonly organisations?: OrganisationsRule;
  readonly notBefore?: Floor | readonly Floor[];
}

export interface LaterPartiesClause {
  readonly then: Delay;
  readonly notBefore?: Floor | readonly Floor[];
}

/** `withParent`: leaving the parent treaty leaves this one (UNTOC art. 40(3)). */
export interface WithdrawalClause {
  readonly then: Delay;
  readonly withParent?: boolean;
}
