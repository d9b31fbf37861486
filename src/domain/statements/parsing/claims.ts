import { listOf } from '../../json/lists.js';
import { objectOf, optional, type Contradiction } from '../../json/objects.js';
import { malformed, parsed } from '../../json/parsed.js';
import type { Malformed } from '../../json/findings.js';
import { below, type Place } from '../../json/place.js';
import { readText, word } from '../../json/texts.js';
import { readDate } from '../../json/values.js';
import { isAmount } from '../quantities/quantity.js';
import { termsOf } from '../figures-needed.js';
import type { Claim, DerivedFigure, FigureTerm } from '../statement.js';
import { readCurrency } from './currency.js';
import { wrongDays } from './named-days.js';
import { readClaimId } from './derived.js';
import { quantityOf, readClaimQuantity } from './quantities.js';
import { isNumber, readValue } from './values.js';

const MOST_CLAIMS = 2000;

/** Reads the claims of a statement; what is wrong has its JSON pointer from the statement's root. */
export function parseClaims(
  input: unknown,
): { readonly claims: readonly Claim[] } | { readonly malformed: readonly Malformed[] } {
  const read = parsed<readonly Claim[]>('statement', {}, (root) => {
    const place = below(root, 'claims');
    const claims = listOf(readClaim, MOST_CLAIMS)(input, place);
    return claims !== undefined && fitTogether(claims, place) ? claims : undefined;
  });
  if ('clause' in read) return { claims: read.clause };
  if ('malformed' in read) return { malformed: read.malformed };
  throw new Error('A claim was refused as a clause.');
}

const readMembers = objectOf<Claim>(
  {
    id: readClaimId,
    where: readText,
    quantity: readClaimQuantity,
    value: (input, place) => (typeof input === 'string' ? input : malformed(place, 'Must be a string.')),
    asOf: optional(readDate),
    from: optional(readDate),
    to: optional(readDate),
    currency: optional(readCurrency),
    wording: optional(word(['more-than', 'about'])),
    note: optional(readText),
  },
  contradiction,
);

function readClaim(input: unknown, place: Place): Claim | undefined {
  const claim = readMembers(input, place);
  if (claim === undefined) return undefined;
  return readValue(claim.value, quantityOf(claim.quantity), below(place, 'value')) === undefined ? undefined : claim;
}

/** Quantities whose values are no numbers. */
const FLAT: readonly string[] = ['standing', 'progress', 'entry-into-force', 'other'];

function contradiction(claim: Claim): Contradiction | null {
  const days = wrongDays(claim);
  if (days !== null) return days;
  const quantity = quantityOf(claim.quantity);
  if (quantity?.of === 'actions' && claim.from === undefined)
    return { at: ['from'], detail: 'Must be there: actions are counted from a day to a day.' };
  if (claim.currency !== undefined && quantity !== null && !isAmount(quantity))
    return { at: ['currency'], detail: 'Must not be there: the quantity is no amount of money.' };
  const flat = quantity !== null && FLAT.includes(quantity.of);
  return claim.wording !== undefined && flat
    ? { at: ['wording'], detail: 'Must not be there: only numbers are hedged.' }
    : null;
}

/** Ids are unique, and figures are derived from numbers that other claims state. */
function fitTogether(claims: readonly Claim[], place: Place): boolean {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const faults = claims.flatMap((claim, index) => {
    const here = below(place, index);
    const taken =
      byId.get(claim.id) === claim ? [] : [{ at: below(here, 'id'), detail: 'Must not be the id of two claims.' }];
    const named = typeof claim.quantity === 'string' ? [] : claimsIn(claim.quantity);
    const wrong = named.map((id) => faultOf(id, claim, byId.get(id))).filter((detail) => detail !== null);
    return [...taken, ...wrong.map((detail) => ({ at: below(here, 'quantity'), detail }))];
  });
  for (const { at, detail } of faults) malformed(at, detail);
  return faults.length === 0;
}

function faultOf(id: string, claim: Claim, named: Claim | undefined): string | null {
  if (named === undefined) return `Must name claims of this statement; none has the id ${id}.`;
  if (named === claim) return 'Must not rest on the claim itself.';
  return isNumber(named.value) ? null : `Must rest on numbers; the claim ${id} is none.`;
}

function claimsIn(derived: DerivedFigure): readonly string[] {
  const named = (term: FigureTerm): readonly string[] => {
    if (term === null || typeof term === 'string' || 'notGiven' in term || 'quantity' in term) return [];
    return 'claim' in term ? [term.claim] : claimsIn(term);
  };
  return termsOf(derived).flatMap(named);
}
