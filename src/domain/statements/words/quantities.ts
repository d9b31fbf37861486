import { dateInWords } from '../../calendar/plain-date.js';
import { TREATY_KINDS, type ActionKind } from '../../treaty/model/kinds/kinds.js';
import { daysOfTerm, type ClaimDays } from '../claim-days.js';
import { BY_CODE, named, type FigureNames } from '../quantities/names.js';
import type { CountMeasure, FundMeasure, Quantity, Who } from '../quantities/quantity.js';
import { readQuantity } from '../quantities/quantity.js';
import type { FigureChange, DerivedFigure, StatedPeriod, FigureTerm } from '../statement.js';

/** A quantity with its days: `contracting States of untoc on 25 July 2005`. */
function quantityInWords(quantity: Quantity, days: ClaimDays): string {
  switch (quantity.of) {
    case 'count':
      return `${COUNTED[quantity.measure][quantity.who]} of ${quantity.treaty} ${daysInWords(days)}`;
    case 'actions':
      return `${actsInWords(quantity.kind)} under ${quantity.treaty} ${daysInWords(days)}`;
    case 'standing':
      return `standing of ${quantity.participant} under ${quantity.treaty} ${daysInWords(days)}`;
    case 'progress':
      return `progress of ${quantity.participant} towards ${quantity.treaty} ${daysInWords(days)}`;
    case 'entry-into-force':
      return `entry into force of ${quantity.treaty}`;
    case 'fund':
      return `${SUMMED[quantity.measure](quantity.fund)}${donorInWords(quantity)} ${daysInWords(days)}`;
    case 'other':
      return quantity.name;
  }
}

function donorInWords({ measure, donor }: Extract<Quantity, { readonly of: 'fund' }>): string {
  if (donor === null) return '';
  return measure === 'refunded' ? ` to ${donor}` : ` by ${donor}`;
}

/** What a claim's quantity is, text or derived. */
export function claimQuantityInWords(
  quantity: string | DerivedFigure,
  days: ClaimDays,
  names: FigureNames = BY_CODE,
): string {
  return typeof quantity === 'string' ? textInWords(quantity, days, names) : derivedInWords(quantity, days, names);
}

/** `on 25 July 2005`, `from 1 January 2004 to 30 June 2005` */
function daysInWords({ from, to }: ClaimDays): string {
  return from === null ? `on ${dateInWords(to)}` : spanInWords({ from, to });
}

function spanInWords({ from, to }: StatedPeriod): string {
  return `from ${dateInWords(from)} to ${dateInWords(to)}`;
}

/** Acts of a kind: `accessions`. */
function actsInWords(kind: ActionKind): string {
  return TREATY_KINDS[kind].plural ?? `${kind.replaceAll('-', ' ')}s`;
}

function derivedInWords(derived: DerivedFigure, days: ClaimDays, names: FigureNames): string {
  if ('sum' in derived) return `sum of ${derived.sum.length} figure${derived.sum.length === 1 ? '' : 's'}`;
  if ('change' in derived) return changeInWords(derived.change, days, names);
  const { percent } = derived;
  if ('change' in percent) return `${changeInWords(percent.change, days, names)}, in per cent`;
  return `${termInWords(percent.part, days, names)} in per cent of ${termInWords(percent.of, days, names)}`;
}

function changeInWords({ from, to }: FigureChange, days: ClaimDays, names: FigureNames): string {
  return `change to ${termInWords(to, days, names)} from ${termInWords(from, days, names)}`;
}

/** A figure that others are derived from, in words. */
export function termInWords(term: FigureTerm, days: ClaimDays, names: FigureNames): string {
  if (term === null) return 'a figure not given';
  if (typeof term === 'string') return textInWords(term, days, names);
  if ('claim' in term) return `"${term.claim}"`;
  if ('notGiven' in term)
    return `the figure of ${dateInWords(term.notGiven.from)} to ${dateInWords(term.notGiven.to)}, not given`;
  return 'quantity' in term
    ? textInWords(term.quantity, daysOfTerm(term, days), names)
    : `the ${derivedInWords(term, days, names)}`;
}

function textInWords(text: string, days: ClaimDays, names: FigureNames): string {
  const quantity = readQuantity(text);
  return 'fault' in quantity ? text : quantityInWords(named(quantity, names), days);
}

const COUNTED: Readonly<Record<CountMeasure, Readonly<Record<Who, string>>>> = {
  signatories: { total: 'signatories', states: 'signatory States', organisations: 'signatory organisations' },
  contracting: {
    total: 'contracting States and organisations',
    states: 'contracting States',
    organisations: 'contracting organisations',
  },
  parties: { total: 'parties', states: 'States parties', organisations: 'organisations that are parties' },
  counted: {
    total: 'instruments that count',
    states: 'instruments that count',
    organisations: 'instruments that count',
  },
};

const SUMMED: Readonly<Record<FundMeasure, (fund: string) => string>> = {
  pledged: (fund) => `pledged to ${fund}`,
  'pledged-gross': (fund) => `pledged, before reductions, to ${fund}`,
  committed: (fund) => `committed to ${fund}`,
  paid: (fund) => `paid to ${fund}`,
  outstanding: (fund) => `outstanding of what was pledged to ${fund}`,
  'written-off': (fund) => `written off of what was pledged to ${fund}`,
  refunded: (fund) => `refunded by ${fund}`,
  earmarked: (fund) => `pledged, earmarked, to ${fund}`,
  'general-purpose': (fund) => `pledged, for general purposes, to ${fund}`,
  donors: (fund) => `donors to ${fund}`,
};
