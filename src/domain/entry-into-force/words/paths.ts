import type { Treaty } from '../../treaty/model/treaty.js';
import type { EntryIntoForceClause, Path } from '../../treaty/model/clause.js';
import { floorsOf } from '../floors.js';
import { conditionInWords } from './conditions.js';
import { delayInWords, startInWords } from './delay.js';
import { floorsInWords } from './floors.js';

/** When a clause leads into force: `on the 90th day after the deposit of the 30th instrument, but not before …`. */
export function entryInWords(clause: EntryIntoForceClause, treaty?: Treaty): string {
  if ('when' in clause) return pathInWords(clause, treaty);
  return `${pathInWords(clause, treaty)}${floorsInWords(floorsOf(clause)).replace(', but', '; in each case')}`;
}

/** A way into force, or several joined. */
function pathInWords(path: Path, treaty: Treaty | undefined): string {
  if ('when' in path) {
    const day = delayInWords(path.then, startInWords(path.from, conditionInWords(path.when, treaty)));
    const decided = 'decided' in path.when ? 'on the date that a decision states or, where it states none, ' : '';
    return `${decided}${day}${floorsInWords(floorsOf(path))}`;
  }
  const [join, paths] = 'earliestOf' in path ? ['the earliest', path.earliestOf] : ['the latest', path.latestOf];
  return `on ${join} of these days: ${paths.map((each, i) => `(${String(i + 1)}) ${pathInWords(each, treaty)}`).join('; ')}`;
}
