import type { EntryIntoForceClause, Floor, OrganisationsRule, Path, SinglePath } from '../../treaty/model/clause.js';
import type { ClauseText } from '../../treaty/model/clause-text.js';
import { readClauseText } from './quotation.js';
import { readCondition } from './condition.js';
import { readDelay, readDelayFrom } from './delay.js';
import { floors } from './floors.js';
import { malformed } from '../../json/parsed.js';
import type { Place, Reader } from '../../json/place.js';
import { listOf } from '../../json/lists.js';
import { isObject, type Members, objectOf, optional } from '../../json/objects.js';
import { readText, word } from '../../json/texts.js';

const ORGANISATIONS = [
  'not-additional-to-members',
  'not-counted',
  'counted',
  'counted-as-members',
] as const satisfies OrganisationsRule[];
const SEVERAL = ['earliestOf', 'latestOf'] as const;
const MOST_PATHS = 20;
const DEEPEST = 12;

type Several = { readonly [K in (typeof SEVERAL)[number]]: Readonly<Record<K, readonly Path[]>> };
/** What a clause says beside its paths. */
interface Beside {
  readonly notBefore?: Floor | readonly Floor[];
  readonly organisations?: OrganisationsRule;
  readonly deposits?: 'first' | 'last';
  readonly article?: string;
  readonly text?: ClauseText;
}

/**
 * A clause on entry into force. `ownFloor`: whether the treaty's own entry into force may be a floor, as it may for a
 * provision.
 */
export function entryIntoForce(ownFloor: boolean): Reader<EntryIntoForceClause> {
  const paths = listOf<Path>(readPath, MOST_PATHS);
  const single: Members<SinglePath> = {
    when: readCondition,
    then: readDelay,
    from: optional(readDelayFrom),
    notBefore: optional(floors(ownFloor)),
  };
  const beside: Members<Beside> = {
    notBefore: single.notBefore,
    organisations: optional(word(ORGANISATIONS)),
    deposits: optional(word(['first', 'last'])),
    article: optional(readText),
    text: optional(readClauseText),
  };
  const bare = pathOf<Path>({
    single: objectOf<SinglePath>(single),
    earliestOf: objectOf<Several['earliestOf']>({ earliestOf: paths }),
    latestOf: objectOf<Several['latestOf']>({ latestOf: paths }),
  });
  function readPath(input: unknown, place: Place): Path | undefined {
    return bare(input, place);
  }
  return pathOf<EntryIntoForceClause>({
    single: objectOf<SinglePath & Beside>({ ...single, ...beside }),
    earliestOf: objectOf<Several['earliestOf'] & Beside>({ earliestOf: paths, ...beside }),
    latestOf: objectOf<Several['latestOf'] & Beside>({ latestOf: paths, ...beside }),
  });
}

/** A path of the kind that its keys tell: one condition, or several paths. */
function pathOf<T>(kinds: {
  readonly single: Reader<T>;
  readonly earliestOf: Reader<T>;
  readonly latestOf: Reader<T>;
}): Reader<T> {
  return (input, place) => {
    if (place.depth > DEEPEST)
      return malformed(place, `Is nested too deep: at most ${String(DEEPEST)} paths within one another.`);
    const [several] = isObject(input) ? SEVERAL.filter((kind) => Object.hasOwn(input, kind)) : [];
    return kinds[several ?? 'single'](input, several === undefined ? place : { ...place, depth: place.depth + 1 });
  };
}
