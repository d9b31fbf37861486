import { listOf } from '../../json/lists.js';
import { isObject, objectOf, optional, type Json } from '../../json/objects.js';
import { malformed } from '../../json/parsed.js';
import { below, type Place, type Reader } from '../../json/place.js';
import { readDate } from '../../json/values.js';
import { isAmount, readQuantity } from '../quantities/quantity.js';
import type { FigureChange, DerivedFigure, QuantityOnDays, StatedPeriod, FigureTerm } from '../statement.js';
import { readCurrency } from './currency.js';
import { wrongDays } from './named-days.js';

const DEEPEST = 4;
const MOST_TERMS = 1000;
const CLAIM_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The id of a claim. */
export function readClaimId(input: unknown, place: Place): string | undefined {
  if (typeof input === 'string' && CLAIM_ID.test(input)) return input;
  return malformed(place, 'Must be the id of a claim: letters, digits, dots, hyphens and underscores, at most 64.');
}

/** A derived quantity: exactly one of `sum`, `change` and `percent`. */
export function readDerived(input: Json, place: Place): DerivedFigure | undefined {
  if (place.depth >= DEEPEST) return malformed(place, `Must not be nested more than ${String(DEEPEST)} deep.`);
  const keys = Object.keys(input);
  const [kind] = keys;
  if (keys.length !== 1 || kind === undefined || !(kind in KINDS))
    return malformed(place, 'Must be a text, or an object with exactly one of sum, change and percent.');
  return KINDS[kind as keyof typeof KINDS](input[kind], { ...below(place, kind), depth: place.depth + 1 });
}

const KINDS = {
  sum: (input: unknown, place: Place): DerivedFigure | undefined =>
    wrapped('sum', listOf<Exclude<FigureTerm, null>>(readGivenTerm, MOST_TERMS)(input, place)),
  change: (input: unknown, place: Place): DerivedFigure | undefined => wrapped('change', readComparison(input, place)),
  percent: (input: unknown, place: Place): DerivedFigure | undefined => wrapped('percent', readPercent(input, place)),
};

function wrapped(kind: string, read: unknown): DerivedFigure | undefined {
  return read === undefined ? undefined : ({ [kind]: read } as unknown as DerivedFigure);
}

function readPercent(
  input: unknown,
  place: Place,
): Extract<DerivedFigure, { readonly percent: unknown }>['percent'] | undefined {
  if (isObject(input) && 'change' in input)
    return objectOf<{ readonly change: FigureChange }>({ change: readComparison })(input, place);
  return objectOf<{ readonly part: Exclude<FigureTerm, null>; readonly of: Exclude<FigureTerm, null> }>({
    part: readGivenTerm,
    of: readGivenTerm,
  })(input, place);
}

/** Of a comparison only the earlier figure may be one that is not given. */
function readComparison(input: unknown, place: Place): FigureChange | undefined {
  if (!isObject(input)) return malformed(place, 'Must be an object with from and to.');
  const others = Object.keys(input).filter((key) => key !== 'from' && key !== 'to');
  for (const key of others.slice(0, 20)) malformed(below(place, key), 'Unknown key; known here: from, to.');
  if (!('from' in input))
    return malformed(below(place, 'from'), 'Must say what it changed from; null where that is not given.');
  const from = input['from'] === null ? null : readTerm(input['from'], below(place, 'from'));
  const to = readGivenTerm(input['to'], below(place, 'to'));
  return from === undefined || to === undefined || others.length > 0 ? undefined : { from, to };
}

function readGivenTerm(input: unknown, place: Place): Exclude<FigureTerm, null> | undefined {
  if (isObject(input) && 'notGiven' in input)
    return malformed(place, 'Only what a change is from may be a figure that is not given.');
  return readTerm(input, place);
}

/** A text with a slash is a quantity, one without the id of a claim. */
function readTerm(input: unknown, place: Place): Exclude<FigureTerm, null> | undefined {
  if (typeof input === 'string')
    return input.includes('/') ? readLedgerQuantity(input, place) : wrappedClaim(readClaimId(input, place));
  if (!isObject(input)) return malformed(place, 'Must be the id of a claim, a quantity, or an object.');
  if ('claim' in input) return objectOf<{ readonly claim: string }>({ claim: readClaimId })(input, place);
  if ('notGiven' in input) return objectOf<{ readonly notGiven: StatedPeriod }>({ notGiven: readSpan })(input, place);
  return 'quantity' in input ? readQuantityTerm(input, place) : readDerived(input, place);
}

function wrappedClaim(claim: string | undefined): { readonly claim: string } | undefined {
  return claim === undefined ? undefined : { claim };
}

const readQuantityTerm: Reader<QuantityOnDays> = (input, place) =>
  objectOf<QuantityOnDays>(
    {
      quantity: readLedgerQuantity,
      asOf: optional(readDate),
      from: optional(readDate),
      to: optional(readDate),
      currency: optional(readCurrency),
    },
    wrongDays,
  )(input, place);

function readSpan(input: unknown, place: Place): StatedPeriod | undefined {
  return objectOf<StatedPeriod>({ from: readDate, to: readDate }, wrongDays)(input, place);
}

/** A quantity that is a number others can be derived from. */
function readLedgerQuantity(input: unknown, place: Place): string | undefined {
  const quantity =
    typeof input === 'string' ? readQuantity(input) : { fault: 'Must be a quantity such as "treaty/uncac/parties".' };
  if ('fault' in quantity) return malformed(place, quantity.fault);
  const numeric = quantity.of === 'count' || quantity.of === 'actions' || quantity.of === 'fund' || isAmount(quantity);
  return numeric ? (input as string) : malformed(place, 'Must be a quantity that is a number.');
}
