import { intersection, type Period } from '../../calendar/period.js';
import { spend } from '../../effort.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type {
  ClassOf,
  Condition,
  EachCondition,
  FractionCondition,
  RatioCondition,
  ShareCondition,
  UnlessObjectedCondition,
  WeightCondition,
} from '../../treaty/model/clause.js';
import type { CountedHead } from '../counting/heads.js';

/** One kind of condition by name. */
export type ConditionKind = Condition extends infer C ? (C extends C ? keyof C : never) : never;

/**
 * What a threshold asks for. `kind`: that of its condition; a part of an `instruments` condition (`including`) has its
 * class in `from`.
 */
export interface Asks {
  readonly kind: ConditionKind;
  readonly from?: ClassOf;
  readonly kinds?: readonly string[];
  /** The table of weights. */
  readonly of?: string;
  /** The treaty waited for. */
  readonly treaty?: string;
}

export type WeighedCondition = ShareCondition | WeightCondition | RatioCondition;
export type ClassCondition = EachCondition | FractionCondition;

/** By what a threshold is measured: so many heads, weights, a class, objections, or a day that has a date or not. */
export type Measure =
  | { readonly count: number }
  | { readonly weighed: WeighedCondition }
  | { readonly ofClass: ClassCondition }
  | { readonly tacit: UnlessObjectedCondition }
  | { readonly day: PlainDate | null };

/** How far a threshold is filled on a day: decimal strings; `missing` "0" where nothing is. */
export interface Filled {
  readonly need: string;
  readonly have: string;
  readonly missing: string;
}

/** One threshold of a condition over all time: plain data. */
export interface Leg extends Asks {
  readonly measure: Measure;
  /** Where it stands in the clause (RFC 6901). */
  readonly pointer: string;
  /** A part of another leg's instruments: it counts none that the other does not. */
  readonly part: boolean;
  /** The heads it counts, by candidate; none for a condition that counts no instruments. */
  readonly heads: readonly CountedHead[];
  /** Disjoint periods in which it holds. */
  readonly reached: readonly Period[];
  /** From when the day on which it holds is known beforehand; null where it is not. */
  readonly foreseen: PlainDate | null;
}

/** A condition over all time: a leg, or others that it is made of. */
export type Truth =
  | { readonly leg: Leg; readonly reached: readonly Period[] }
  | {
      readonly of: readonly Truth[];
      readonly every: boolean;
      readonly reached: readonly Period[];
      readonly limit?: Limit;
    };

/** The time within which a condition must be met. `until` null: the event it is counted from has no date. */
export interface Limit {
  readonly until: PlainDate | null;
  readonly pointer: string;
}

/** Several conditions that must hold on one day. */
export function everyOf(of: readonly Truth[]): Truth {
  return { of, every: true, reached: of.map(({ reached }) => reached).reduce((a, b) => intersection(a, b)) };
}

/** All legs of a condition, in the order of the clause. */
export function legsOf(truth: Truth): readonly Leg[] {
  spend(1);
  return 'leg' in truth ? [truth.leg] : truth.of.flatMap(legsOf);
}

/** The legs by which a condition came to hold on a day: those that then began to. */
export function begunOn(day: PlainDate, truth: Truth): readonly Leg[] {
  return legsOf(truth).filter(({ reached }) => reached.some(({ from }) => from === day));
}

/** The first day on which it holds; null where it never does. */
export function firstDay({ reached }: { readonly reached: readonly Period[] }): PlainDate | null {
  return reached.reduce<PlainDate | null>((first, { from }) => (first === null || from < first ? from : first), null);
}
