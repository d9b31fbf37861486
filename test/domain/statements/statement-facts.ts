import type { Figure, FiguresByKey } from '../../../src/domain/statements/figures.js';
import { figureKey } from '../../../src/domain/statements/figures.js';
import { figuresNeeded } from '../../../src/domain/statements/figures-needed.js';
import { parseClaims } from '../../../src/domain/statements/parsing/claims.js';
import { reconcile } from '../../../src/domain/statements/reconcile.js';
import type { Claim, Statement } from '../../../src/domain/statements/statement.js';
import type { Reconciled } from '../../../src/domain/statements/verdict.js';

/** A claim as a body; where it stands is of no matter. */
export function claim(id: string, quantity: unknown, value: string, more: object = {}): object {
  return { id, where: 'p. 1', quantity, value, ...more };
}

/** A statement of 25 July 2005 with these claims, read as a body is. */
export function statement(...claims: readonly object[]): Statement {
  const read = parseClaims(claims);
  if ('malformed' in read) throw new Error(JSON.stringify(read.malformed));
  return { id: 'report', title: 'Report', published: '2005-07-25', claims: read.claims };
}

/** Claims as they were read. */
export function claimsOf(...claims: readonly object[]): readonly Claim[] {
  return statement(...claims).claims;
}

/** Figures by the text of their quantity, whatever the days. */
function figuresOf(given: Statement, byQuantity: Readonly<Record<string, Figure>>): FiguresByKey {
  return new Map(
    figuresNeeded(given).map((wanted) => {
      const text = Object.keys(byQuantity).find((each) => textOf(wanted.quantity) === each);
      return [figureKey(wanted), byQuantity[text ?? ''] ?? { kind: 'unknown', because: 'Nobody knows.' }];
    }),
  );
}

/** What becomes of the claims, by id. */
export function findings(
  given: Statement,
  byQuantity: Readonly<Record<string, Figure>> = {},
): ReadonlyMap<string, Reconciled> {
  return new Map(reconcile(given, figuresOf(given, byQuantity)).map((each) => [each.claim.id, each]));
}

/** What becomes of one claim. */
export function finding(given: object, byQuantity: Readonly<Record<string, Figure>> = {}): Reconciled {
  const [only] = findings(statement(given), byQuantity).values();
  if (only === undefined) throw new Error('No claim.');
  return only;
}

/** A number. */
export function number(value: bigint): Figure {
  return { kind: 'number', number: value };
}

/** An amount of dollars, from cents. */
export function dollars(minor: bigint, more: Partial<Extract<Figure, { readonly kind: 'amount' }>> = {}): Figure {
  return {
    kind: 'amount',
    minor,
    currency: 'USD',
    unvalued: 0,
    notSpecified: 0n,
    parts: 1,
    wholeParts: minor % 100n === 0n,
    ...more,
  };
}

function textOf(quantity: ReturnType<typeof figuresNeeded>[number]['quantity']): string {
  switch (quantity.of) {
    case 'count':
      return `treaty/${quantity.treaty}/${quantity.measure}${quantity.who === 'total' ? '' : `.${quantity.who}`}`;
    case 'actions':
      return `treaty/${quantity.treaty}/actions/${quantity.kind}`;
    case 'standing':
      return `treaty/${quantity.treaty}/standing/${quantity.participant}`;
    case 'progress':
      return `treaty/${quantity.treaty}/progress/${quantity.participant}`;
    case 'entry-into-force':
      return `treaty/${quantity.treaty}/entry-into-force`;
    case 'fund':
      return `fund/${quantity.fund}/${quantity.measure}${quantity.donor === null ? '' : `/${quantity.donor}`}`;
  }
}
