import type { Counts } from '../answers/counts.js';
import type { Standing } from '../answers/participant-row.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import type { ProgressStage } from '../treaty/model/progress-report.js';
import type { Quantity } from './quantities/quantity.js';

/**
 * A figure that a statement is compared with: of what, and up to and with which day. Of a period also from which day
 * on.
 */
export interface Wanted {
  readonly quantity: Exclude<Quantity, { readonly of: 'other' }>;
  readonly from: PlainDate | null;
  readonly to: PlainDate;
  /** Of amounts. */
  readonly currency: string;
}

/** A figure as the ledger has it; `unknown` where it cannot have it, with the reason as a sentence. */
export type Figure =
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'count'; readonly counts: Counts }
  | { readonly kind: 'number'; readonly number: bigint }
  | AmountFigure
  | { readonly kind: 'date'; readonly date: PlainDate | null }
  | ProgressFigure
  | StandingFigure;

/**
 * An amount of a fund. `unvalued`: how many sums have no value in the currency asked for. `notSpecified`: what of the
 * pledges in question is said to be neither earmarked nor general-purpose. `parts`: of how many donors' amounts it is
 * the sum. `wholeParts`: whether each of these is in whole units of the currency. In minor units.
 */
export interface AmountFigure {
  readonly kind: 'amount';
  readonly minor: bigint;
  readonly currency: string;
  readonly unvalued: number;
  readonly notSpecified: bigint;
  readonly parts: number;
  readonly wholeParts: boolean;
}

/** Where a participant stood; `later`: its first instrument deposited after that day. */
export interface StandingFigure {
  readonly kind: 'standing';
  readonly standing: Standing;
  readonly signed: PlainDate | null;
  readonly instrument: { readonly kind: ActionKind; readonly date: PlainDate } | null;
  readonly later: { readonly kind: ActionKind; readonly date: PlainDate } | null;
}

/** How far a participant was reported to be on its way, and when; null where no report held. */
export interface ProgressFigure {
  readonly kind: 'progress';
  readonly stage: ProgressStage | null;
  readonly date: PlainDate | null;
}

/** The figures that were asked for, by `figureKey`. */
export type FiguresByKey = ReadonlyMap<string, Figure>;

/** What two requests for the same figure have in common. */
export function figureKey({ quantity, from, to, currency }: Wanted): string {
  const money = quantity.of === 'fund' && quantity.measure !== 'donors' ? currency : '';
  return `${Object.values(quantity).join('/')} ${from ?? ''} ${to} ${money}`;
}
