import type { Clause, Floor, Path, ToldTreaty } from './clause-types.js';
import { conditionTold } from './conditions.js';
import { delayTold, startTold } from './delays.js';
import { floorsOf, floorTold } from './floors.js';
import type { Phrase, Telling } from './telling.js';

/** A treaty's entry into force in a sentence, and how the instruments of organisations count. */
export function entryTold(telling: Telling, { entryIntoForce: clause }: ToldTreaty): readonly Phrase[] {
  if (clause === null) return [telling.say('no-clause')];
  const rule = clause.organisations ?? 'not-additional-to-members';
  const mark = telling.mark(1, telling.say(`org-${rule}-mark`));
  return [sentence(telling, clause, null), telling.say(`org-${rule}`, { mark })];
}

/** The same of a provision that enters into force on its own. */
export function provisionTold(telling: Telling, clause: Clause, name: string): Phrase {
  return sentence(telling, clause, name);
}

function sentence(telling: Telling, clause: Clause, provision: string | null): Phrase {
  const when = whenTold(telling, clause);
  const name = provision === null ? '' : telling.english(provision);
  const key = provision === null ? 'treaty' : 'provision';
  if (clause.article === undefined) return telling.say(key, { when, name });
  return telling.say(`${key}-by`, { when, name, article: telling.article(clause.article) });
}

function whenTold(telling: Telling, clause: Clause): Phrase {
  if ('when' in clause) return pathTold(telling, clause);
  const told = pathTold(telling, clause);
  return telling.say('side-by-side', { one: told, other: floorsTold(telling, floorsOf(clause), 'in-each-case') });
}

/** A way into force, or several joined. */
function pathTold(telling: Telling, path: Path): Phrase {
  if ('when' in path) {
    const event = startTold(telling, path.from, conditionTold(telling, path.when));
    const marked = {
      ...event,
      event: telling.mark(1, event.event),
      ...(event.state === undefined ? {} : { state: telling.mark(1, event.state) }),
    };
    const day = delayTold(telling, path.then, marked, { marked: true });
    const when = 'decided' in path.when ? telling.say('or-decided', { when: day }) : day;
    return telling.say('side-by-side', { one: when, other: floorsTold(telling, floorsOf(path), 'but-not-before') });
  }
  const [key, paths] =
    'earliestOf' in path ? (['earliest', path.earliestOf] as const) : (['latest', path.latestOf] as const);
  const ways = paths
    .map((each, i) => telling.say('numbered', { n: String(i + 1), item: pathTold(telling, each) }))
    .reduce((list, next) => telling.say('semicolon', { list, next }));
  return telling.say(key, { ways });
}

function floorsTold(telling: Telling, floors: readonly Floor[], key: 'but-not-before' | 'in-each-case'): Phrase | '' {
  if (floors.length === 0) return '';
  const listed = telling.listed(floors.map((floor) => floorTold(telling, floor)));
  return telling.say(key, { mark: telling.mark(3, telling.say('not-before', { floors: listed })) });
}
