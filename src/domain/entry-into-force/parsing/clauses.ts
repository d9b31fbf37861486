import type { EntryIntoForceClause, LaterPartiesClause, OrganisationsRule, WithdrawalClause } from '../clause.js';
import type { Classes } from './classes.js';
import { readCondition } from './condition.js';
import { readDelay } from './delay.js';
import { readFloors } from './floor.js';
import { malformed, parsed, type Findings, type Parsed } from './parsed.js';
import { isObject, readObject, valueOf } from './values.js';

const ORGANISATIONS = ['not-additional-to-members', 'not-counted', 'counted', 'counted-as-members'] as const satisfies OrganisationsRule[];
const SEVERAL_PATHS = ['earliestOf', 'latestOf'] as const;

/** Reads a treaty's `entryIntoForce`; null (or absent) is a treaty without that clause. `treaty`: its id, where known; `classes`: those it defines. */
export function parseEntryIntoForce(
  input: unknown,
  given: { readonly classes: Classes; readonly treaty?: string },
): Parsed<EntryIntoForceClause | null> {
  return parsed('entryIntoForce', (findings) => {
    if (input === undefined || input === null) return null;
    const paths = isObject(input) ? SEVERAL_PATHS.filter((kind) => Object.hasOwn(input, kind)) : [];
    const object = readObject(input, ['when', 'then', 'organisations', 'notBefore', ...SEVERAL_PATHS], '', findings);
    if (object === undefined) return undefined;
    if (paths.length > 0) {
      findings.notExpressible.push(...paths.map((kind) => ({ pointer: `/${kind}`, kind })));
      return undefined;
    }
    const when = readCondition(valueOf(object, 'when'), given.classes, findings);
    const then = readDelay(valueOf(object, 'then'), '/then', findings);
    const organisations = readOrganisations(valueOf(object, 'organisations'), findings);
    const floors = readFloors(valueOf(object, 'notBefore'), { ownEntryIntoForce: false, treaty: given.treaty }, findings);
    return when === undefined || then === undefined ? undefined : { when, then, ...organisations, ...floors };
  });
}

/** Reads a treaty's `laterParties`; null (or absent) is a treaty without that clause. */
export function parseLaterParties(input: unknown, given: { readonly treaty?: string } = {}): Parsed<LaterPartiesClause | null> {
  return parsed('laterParties', (findings) => {
    if (input === undefined || input === null) return null;
    const object = readObject(input, ['then', 'notBefore'], '', findings);
    if (object === undefined) return undefined;
    const then = readDelay(valueOf(object, 'then'), '/then', findings);
    const floors = readFloors(valueOf(object, 'notBefore'), { ownEntryIntoForce: true, treaty: given.treaty }, findings);
    return then === undefined ? undefined : { then, ...floors };
  });
}

/** Reads a treaty's `withdrawal`; null (or absent) is a treaty without that clause. */
export function parseWithdrawal(input: unknown): Parsed<WithdrawalClause | null> {
  return parsed('withdrawal', (findings) => {
    if (input === undefined || input === null) return null;
    const object = readObject(input, ['then', 'withParent'], '', findings);
    if (object === undefined) return undefined;
    const then = readDelay(valueOf(object, 'then'), '/then', findings);
    const withParent = valueOf(object, 'withParent');
    if (withParent !== undefined && typeof withParent !== 'boolean') return malformed(findings, '/withParent', 'Must be true or false.');
    return then === undefined ? undefined : { then, ...(withParent === undefined ? {} : { withParent }) };
  });
}

function readOrganisations(input: unknown, findings: Findings): { organisations?: OrganisationsRule } {
  if (input === undefined) return {};
  const organisations = ORGANISATIONS.find((rule) => rule === input);
  if (organisations === undefined) malformed(findings, '/organisations', `Must be one of: ${ORGANISATIONS.join(', ')}.`);
  return organisations === undefined ? {} : { organisations };
}
