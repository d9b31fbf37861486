import type { PlainDate } from '../calendar/plain-date.js';
import type { ActionKind } from '../treaty/model/kinds/kinds.js';
import { daysOfTerm, type ClaimDays } from './claim-days.js';
import { termsOf } from './figures-needed.js';
import { readQuantity, type CountMeasure, type FundMeasure, type Quantity, type Who } from './quantities/quantity.js';
import type { DerivedFigure, FigureTerm } from './statement.js';

/** What a figure may be: of the ledger, of none, stated elsewhere, or derived from its terms. */
export const TOLD_FIGURES = [
  'count',
  'actions',
  'standing',
  'progress',
  'entry-into-force',
  'fund',
  'other',
  'claim',
  'not-given',
  'sum',
  'change',
  'percent',
  'percent-change',
] as const;

/** A figure in its parts, from which its words are made in any language. Null where it has none of that. */
export interface ToldFigure {
  readonly of: (typeof TOLD_FIGURES)[number];
  readonly treaty: string | null;
  readonly fund: string | null;
  /** Whose standing or progress, or the donor. */
  readonly participant: string | null;
  readonly measure: CountMeasure | FundMeasure | null;
  readonly who: Who | null;
  readonly kind: ActionKind | null;
  /** Of what no ledger holds: its name. */
  readonly name: string | null;
  /** Another claim of the statement. */
  readonly claim: string | null;
  /** First day of a period; null: a day alone. */
  readonly from: PlainDate | null;
  /** The day, or the last one of the period; null where the figure is made of others. */
  readonly to: PlainDate | null;
  /** Of a sum, its summands; of a change, the earlier and the later one; of a percentage, the part and the whole. */
  readonly terms: readonly ToldFigure[];
}

const NOTHING: Omit<ToldFigure, 'of'> = {
  treaty: null,
  fund: null,
  participant: null,
  measure: null,
  who: null,
  kind: null,
  name: null,
  claim: null,
  from: null,
  to: null,
  terms: [],
};

/** A figure of a claim in its parts, with its days. */
export function toldFigure(term: FigureTerm, days: ClaimDays): ToldFigure {
  if (term === null) return { ...NOTHING, of: 'not-given' };
  if (typeof term === 'string') return toldQuantity(term, days);
  if ('claim' in term) return { ...NOTHING, of: 'claim', claim: term.claim };
  if ('notGiven' in term) return { ...NOTHING, of: 'not-given', ...term.notGiven };
  if ('quantity' in term) return toldQuantity(term.quantity, daysOfTerm(term, days));
  return { ...NOTHING, of: derivation(term), terms: termsOf(term).map((each) => toldFigure(each, days)) };
}

function derivation(derived: DerivedFigure): 'sum' | 'change' | 'percent' | 'percent-change' {
  if ('sum' in derived) return 'sum';
  if ('change' in derived) return 'change';
  return 'change' in derived.percent ? 'percent-change' : 'percent';
}

function toldQuantity(text: string, days: ClaimDays): ToldFigure {
  const read = readQuantity(text);
  const quantity: Quantity = 'fault' in read ? { of: 'other', name: text } : read;
  if (quantity.of !== 'fund') return { ...NOTHING, ...days, ...quantity };
  const { donor, ...rest } = quantity;
  return { ...NOTHING, ...days, ...rest, participant: donor };
}
