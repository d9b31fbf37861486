import type { Floor } from '../clause.js';
import { malformed, type Findings } from './parsed.js';
import { below, isObject, readCode, readDate, readList, readObject, valueOf } from './values.js';

const MOST_FLOORS = 20;

/** `ownEntryIntoForce`: whether the floor may be the treaty's own entry into force. `treaty`: its id, which cannot be its own floor. */
export interface FloorRules {
  readonly ownEntryIntoForce: boolean;
  readonly treaty: string | undefined;
}

/** A floor or a list of floors; absent (or null) where the clause has none. */
export function readFloors(input: unknown, rules: FloorRules, findings: Findings): { notBefore?: Floor | readonly Floor[] } | undefined {
  const pointer = '/notBefore';
  if (input === undefined) return {};
  const notBefore = Array.isArray(input)
    ? readList(input, MOST_FLOORS, pointer, findings, (item, at) => readFloor(item, rules, at, findings))
    : readFloor(input, rules, pointer, findings);
  return notBefore === undefined ? undefined : { notBefore };
}

function readFloor(input: unknown, rules: FloorRules, pointer: string, findings: Findings): Floor | undefined {
  if (input === 'entry-into-force') {
    if (rules.ownEntryIntoForce) return input;
    return malformed(
      findings,
      pointer,
      'A treaty cannot wait for its own entry into force; "entry-into-force" is a floor for later parties only.',
    );
  }
  if (!isObject(input)) return readDate(input, pointer, findings);
  const object = readObject(input, ['treaty'], pointer, findings);
  const at = below(pointer, 'treaty');
  const treaty = object === undefined ? undefined : readCode(valueOf(object, 'treaty'), 'the id of a treaty', at, findings);
  if (treaty !== undefined && treaty === rules.treaty) return malformed(findings, at, 'A treaty cannot wait for itself.');
  return treaty === undefined ? undefined : { treaty };
}
