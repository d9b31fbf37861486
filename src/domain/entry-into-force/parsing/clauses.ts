import type {
  EntryIntoForceClause,
  LaterPartiesClause,
  OrganisationsClause,
  ProvisionalApplicationClause,
  RelationsClause,
  TerminationClause,
  WithdrawalClause,
} from '../../treaty/model/clause.js';
import { readDelay, readDelayFrom } from './delay.js';
import { floors } from './floors.js';
import { readKinds } from './instruments.js';
import { readTermination, readWithdrawal } from './leaving.js';
import { entryIntoForce } from './paths.js';
import { byName, listOf } from '../../json/lists.js';
import { objectOf, optional } from '../../json/objects.js';
import { parsed, type Parsed } from '../../json/parsed.js';
import type { Defined, Reader } from '../../json/place.js';
import { readText, word } from '../../json/texts.js';
import { readProvisionalApplication, readRelations } from './relations.js';

const MOST_PROVISIONS = 50;

/** Reads a treaty's `entryIntoForce`; null (or absent) is a treaty without that clause. */
export function parseEntryIntoForce(input: unknown, defined: Defined): Parsed<EntryIntoForceClause | null> {
  return clause('entryIntoForce', entryIntoForce(false), input, defined);
}

/** Reads a treaty's `provisions` by name; null (or absent) is none. */
export function parseProvisions(
  input: unknown,
  defined: Defined,
): Parsed<Readonly<Record<string, EntryIntoForceClause>>> {
  return parsed('provisions', defined, (place) => byName(entryIntoForce(true), MOST_PROVISIONS)(input, place));
}

/** Reads a treaty's `laterParties`; null (or absent) is a treaty without that clause. */
export function parseLaterParties(input: unknown, defined: Defined = {}): Parsed<LaterPartiesClause | null> {
  return clause('laterParties', readLaterParties, input, defined);
}

/** Reads a treaty's `withdrawal`; null (or absent) is a treaty without that clause. */
export function parseWithdrawal(input: unknown): Parsed<WithdrawalClause | null> {
  return clause('withdrawal', readWithdrawal, input);
}

/** Reads a treaty's `termination`; null (or absent) is a treaty without that clause. */
export function parseTermination(input: unknown): Parsed<TerminationClause | null> {
  return clause('termination', readTermination, input);
}

/** Reads a treaty's `provisionalApplication`; null (or absent) is a treaty without that clause. */
export function parseProvisionalApplication(input: unknown): Parsed<ProvisionalApplicationClause | null> {
  return clause('provisionalApplication', readProvisionalApplication, input);
}

/** Reads a treaty's `relations`; null (or absent) is a treaty without that clause. */
export function parseRelations(input: unknown): Parsed<RelationsClause | null> {
  return clause('relations', readRelations, input);
}

/** Reads a treaty's `organisations`; null (or absent) is a treaty that asks nothing of them. */
export function parseOrganisations(input: unknown): Parsed<OrganisationsClause | null> {
  return clause('organisations', readOrganisations, input);
}

function clause<T>(name: string, reader: Reader<T>, input: unknown, defined: Defined = {}): Parsed<T | null> {
  return parsed<T | null>(name, defined, (place) =>
    input === undefined || input === null ? null : reader(input, place),
  );
}

const article = optional(readText);

const readOrganisations = objectOf<OrganisationsClause>({ after: word(['member']), article });

const readLaterParties = objectOf<LaterPartiesClause>(
  {
    then: readDelay,
    from: optional(readDelayFrom),
    after: optional(word(['condition', 'entry-into-force'])),
    notBefore: optional(floors(true)),
    byKind: optional(
      listOf(
        objectOf<NonNullable<LaterPartiesClause['byKind']>[number]>({
          kinds: readKinds,
          then: readDelay,
          from: optional(readDelayFrom),
        }),
        8,
      ),
    ),
    successions: optional(word(['as-later-parties'])),
    article,
  },
  ({ byKind = [] }) => {
    const index = byKind.findIndex(({ kinds }, i) =>
      byKind.slice(0, i).some((other) => other.kinds.some((kind) => kinds.includes(kind))),
    );
    return index < 0
      ? null
      : { at: ['byKind', index, 'kinds'], detail: 'Must not name a kind that has its delay already.' };
  },
);
