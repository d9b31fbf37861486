import { ACTION_KINDS, type ActionKind } from '../../treaty/model/kinds/kinds.js';

/** Totals of a treaty that a statement may name. */
export const COUNTS = ['signatories', 'contracting', 'parties', 'counted'] as const;
export type CountMeasure = (typeof COUNTS)[number];

/** Sums of a fund that a statement may name; `donors` is a number, the others are amounts. */
export const FUND_MEASURES = [
  'pledged',
  'pledged-gross',
  'committed',
  'paid',
  'outstanding',
  'written-off',
  'refunded',
  'earmarked',
  'general-purpose',
  'donors',
] as const;
export type FundMeasure = (typeof FUND_MEASURES)[number];

/** Whom a total counts. */
export type Who = 'total' | 'states' | 'organisations';

/** What a claim may be a figure of, as read from its text. `other`: named in words, and held by no ledger. */
export type Quantity =
  | { readonly of: 'count'; readonly treaty: string; readonly measure: CountMeasure; readonly who: Who }
  | { readonly of: 'actions'; readonly treaty: string; readonly kind: ActionKind }
  | { readonly of: 'standing'; readonly treaty: string; readonly participant: string }
  | { readonly of: 'progress'; readonly treaty: string; readonly participant: string }
  | { readonly of: 'entry-into-force'; readonly treaty: string }
  | { readonly of: 'fund'; readonly fund: string; readonly measure: FundMeasure; readonly donor: string | null }
  | { readonly of: 'other'; readonly name: string };

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const PARTICIPANT = /^[A-Z][A-Z0-9-]{1,11}$/;

/**
 * Reads a quantity such as `treaty/uncac/contracting.states`; a sentence where it is none. A text without a slash names
 * what no ledger holds.
 */
export function readQuantity(text: string): Quantity | { readonly fault: string } {
  if (!text.includes('/')) return { of: 'other', name: text };
  const [owner, id = '', what = '', more, ...rest] = text.split('/');
  if (owner !== 'treaty' && owner !== 'fund')
    return { fault: 'Must begin with treaty/ or fund/, or have no slash where no ledger holds it.' };
  if (!ID.test(id) || rest.length > 0)
    return { fault: `Must name one ${owner} by its id: ${owner}/${owner === 'treaty' ? 'uncac' : 'cpcjf'}/….` };
  return owner === 'treaty' ? ofTreaty(id, what, more) : ofFund(id, what, more);
}

function ofTreaty(treaty: string, what: string, more: string | undefined): Quantity | { readonly fault: string } {
  if (what === 'actions') {
    const kind = ACTION_KINDS.find((each) => each === more);
    return kind === undefined
      ? { fault: `Must name a kind of action: ${ACTION_KINDS.join(', ')}.` }
      : { of: 'actions', treaty, kind };
  }
  if (what === 'standing' || what === 'progress') return ofParticipant(treaty, what, more);
  if (more === undefined && what === 'entry-into-force') return { of: 'entry-into-force', treaty };
  const [name, who = 'total', ...rest] = what.split('.');
  const measure = COUNTS.find((each) => each === name);
  const whom = (['total', 'states', 'organisations'] as const).find((each) => each === who);
  const fits =
    more === undefined &&
    rest.length === 0 &&
    measure !== undefined &&
    whom !== undefined &&
    (measure !== 'counted' || whom === 'total');
  if (fits) return { of: 'count', treaty, measure, who: whom };
  return {
    fault:
      'Must be a quantity of a treaty: signatories, contracting, parties (each also .states or .organisations), counted, actions/KIND, ' +
      'standing/PARTICIPANT, progress/PARTICIPANT or entry-into-force.',
  };
}

function ofParticipant(
  treaty: string,
  of: 'standing' | 'progress',
  participant: string | undefined,
): Quantity | { readonly fault: string } {
  return participant !== undefined && PARTICIPANT.test(participant)
    ? { of, treaty, participant }
    : { fault: `Must name a participant by its code: ${of}/ECU.` };
}

function ofFund(fund: string, what: string, more: string | undefined): Quantity | { readonly fault: string } {
  const measure = FUND_MEASURES.find((each) => each === what);
  if (measure === undefined) return { fault: `Must be a quantity of a fund: ${FUND_MEASURES.join(', ')}.` };
  if (more === undefined) return { of: 'fund', fund, measure, donor: null };
  if (measure === 'donors' || !PARTICIPANT.test(more))
    return { fault: `Must name a donor by its code after a sum: fund/${fund}/pledged/ITA.` };
  return { of: 'fund', fund, measure, donor: more };
}

/** Whether a figure of this quantity is an amount of money. */
export function isAmount(quantity: Quantity): boolean {
  return quantity.of === 'fund' && quantity.measure !== 'donors';
}
