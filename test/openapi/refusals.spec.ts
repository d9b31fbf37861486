/**
 * Goal: `/openapi.json` lists every refusal that a route can answer. The list to compare with is taken from the program
 * by the compiler: the codes that stand in what a route's handler can come to. Given the built service.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSALS } from '../../src/recording/refusals/refusals.js';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { operationsOf, type OpenApi, valuesOf } from './document.js';
import { type RouteCodes, routeCodes } from './reachable-codes.js';

/** What the compiler sees and no request can come to, with the reason. */
const NEVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /v1/funds/{id}/pledges': { 'currency-mismatch': 'a body has its cap in dollars' },
  'POST /v1/pledges/{id}/actions': {
    'implausible-amount': 'what continues a transfer is not compared with the donor’s largest pledge',
  },
  'POST /v1/funds/{id}/revaluations': {
    'invalid-amount': 'what has no value at the new rate is left as it was',
    'invalid-rate': 'what has no value at the new rate is left as it was',
    'valuation-does-not-fit': 'what has no value at the new rate is left as it was',
    'unknown-currency': 'the currency was known when it was recorded',
  },
  'POST /v1/statements': { 'clause-not-expressible': 'a statement has no clauses; both are read by the same reader' },
  'POST /v1/treaties/{id}/status-table': Object.fromEntries(
    [
      'not-signed',
      'signature-window-closed',
      'parent-not-bound',
      'participant-not-existing',
      'before-adoption',
      'not-entitled',
      'already-signed',
      'already-bound',
    ].map((code) => [code, 'it is what the field holds against a line; the answer tells it beside the line']),
  ),
};
const WHAT_IF = 'POST /v1/treaties/{id}/entry-into-force/what-if';
/**
 * Where questions alone come: only they are bounded. What is recorded is reckoned whatever it takes, and so is what a
 * trial would change.
 */
const BY_QUESTIONS = /^src\/domain\/effort\.ts:/;
/** Amounts that are read again were readable when they were recorded. */
const NEVER_BY_A_READ = ['unknown-currency'];

describe('given the routes of the program', () => {
  let service: Service;
  let operations: ReturnType<typeof operationsOf>;
  let routes: readonly RouteCodes[];

  beforeAll(async () => {
    service = await serve({ FOEDERA_DATA: newDataFolder() });
    operations = operationsOf((await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi);
    routes = routeCodes(Object.keys(REFUSALS)).filter(({ path }) => path.startsWith('/v1/'));
  });
  afterAll(() => service.stop());

  const listed = ({ method, path }: RouteCodes) => {
    const operation = operations.find((each) => each.method === method && each.path === path);
    return valuesOf(operation?.responses, 'code').flatMap((schema) => (schema as { enum: string[] }).enum);
  };

  it('when the compiler looks for them, then it finds those of the document', () => {
    const found = routes.map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('then each lists every refusal that its handler can come to', () => {
    const missing = routes.flatMap((route) => {
      const name = `${route.method} ${route.path}`;
      const never = [...Object.keys(NEVER[name] ?? {}), ...(route.method === 'GET' ? NEVER_BY_A_READ : [])];
      const known = [...listed(route), ...never];
      const question = route.method === 'GET' || name === WHAT_IF;
      return [...route.codes]
        .filter(([code, places]) => !known.includes(code) && (question || !places.every((at) => BY_QUESTIONS.test(at))))
        .map(([code, places]) => `${name}: ${code} (${places.join(', ')})`);
    });
    expect(missing).toEqual([]);
  });

  it('then no exception is made for what a route lists, or cannot come to', () => {
    const idle = Object.entries(NEVER).flatMap(([name, codes]) => {
      const route = routes.find(({ method, path }) => `${method} ${path}` === name);
      return Object.keys(codes).filter((code) => !route?.codes.has(code) || listed(route).includes(code));
    });
    expect(idle).toEqual([]);
  });

  it('then every refusal is one of some route', () => {
    const reached = new Set(routes.flatMap(({ codes }) => [...codes.keys()]));
    expect(Object.keys(REFUSALS).filter((code) => !reached.has(code))).toEqual([]);
  });
});
