import type { Treaty } from '../../treaty/model/treaty.js';
import { parseClasses } from './classes.js';
import {
  parseEntryIntoForce,
  parseLaterParties,
  parseOrganisations,
  parseProvisionalApplication,
  parseProvisions,
  parseRelations,
  parseTermination,
  parseWithdrawal,
} from './clauses.js';
import type { Malformed } from '../../json/findings.js';
import type { Parsed } from '../../json/parsed.js';
import type { Defined } from '../../json/place.js';
import { isObject } from '../../json/objects.js';
import { parseLinks } from './links.js';
import { objectionToSize } from './size.js';
import { parseWeights } from './weights.js';

/** The clauses of a treaty, with the classes and weights that they name. */
export type TreatyClauses = Pick<
  Treaty,
  | 'classes'
  | 'weights'
  | 'entryIntoForce'
  | 'laterParties'
  | 'withdrawal'
  | 'provisions'
  | 'termination'
  | 'provisionalApplication'
  | 'relations'
  | 'links'
  | 'organisations'
>;

/** Clauses as they came, by name; each absent or null where the treaty has none. */
export type GivenClauses = { readonly [K in keyof TreatyClauses]?: unknown };

/**
 * Reads all clauses of a treaty together; pointers start at the treaty (`/entryIntoForce/when`). What comes back is the
 * canonical form: members in the order of their types, null and empty left out. Reading it again gives the same, byte
 * for byte.
 */
export function parseTreatyClauses(input: GivenClauses, treaty?: string): Parsed<TreatyClauses> {
  const weights = isObject(input.weights) ? input.weights : {};
  const defined: Defined = { classes: isObject(input.classes) ? input.classes : {}, weights, treaty };
  const read = {
    classes: parseClasses(input.classes, { weights, treaty }),
    weights: parseWeights(input.weights),
    entryIntoForce: parseEntryIntoForce(input.entryIntoForce, defined),
    laterParties: parseLaterParties(input.laterParties, defined),
    withdrawal: parseWithdrawal(input.withdrawal),
    provisions: parseProvisions(input.provisions, defined),
    termination: parseTermination(input.termination),
    provisionalApplication: parseProvisionalApplication(input.provisionalApplication),
    relations: parseRelations(input.relations),
    links: parseLinks(input.links),
    organisations: parseOrganisations(input.organisations),
  };
  const malformed = Object.entries(read).flatMap(([name, each]) => malformedIn(name, each));
  if (malformed.length > 0) return { malformed };
  for (const each of Object.values(read)) if ('refused' in each) return each;
  const clause = together(read);
  const refused = objectionToSize(clause);
  return refused === null ? { clause } : { refused };
}

function malformedIn(name: string, read: Parsed<unknown>): readonly Malformed[] {
  return 'malformed' in read
    ? read.malformed.map(({ pointer, detail }) => ({ pointer: `/${name}${pointer}`, detail }))
    : [];
}

function together(read: {
  readonly [K in keyof Required<TreatyClauses>]: Parsed<Required<TreatyClauses>[K] | null>;
}): TreatyClauses {
  const later = (
    ['weights', 'provisions', 'termination', 'provisionalApplication', 'relations', 'links', 'organisations'] as const
  ).flatMap((name) => {
    const clause = clauseOf<unknown>(read[name]);
    return clause === null || (isNamed(name) && Object.keys(clause as object).length === 0)
      ? []
      : [[name, clause] as const];
  });
  return {
    classes: clauseOf(read.classes) ?? {},
    entryIntoForce: clauseOf(read.entryIntoForce),
    laterParties: clauseOf(read.laterParties),
    withdrawal: clauseOf(read.withdrawal),
    ...(Object.fromEntries(later) as Partial<TreatyClauses>),
  };
}

/** Whether a member holds clauses by name, so that an empty one says nothing; `{}` as provisional application does. */
function isNamed(name: keyof TreatyClauses): boolean {
  return name === 'weights' || name === 'provisions' || name === 'links';
}

function clauseOf<T>(read: Parsed<T>): T | null {
  return 'clause' in read ? read.clause : null;
}
