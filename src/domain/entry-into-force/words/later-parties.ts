import type { Treaty } from '../../treaty/model/treaty.js';
import type { Floor, LaterPartiesClause } from '../../treaty/model/clause.js';
import { floorsOf } from '../floors.js';
import { ownRule } from '../own-rule.js';
import { delayInWords, startInWords } from './delay.js';
import { floorsInWords } from './floors.js';
import { byArticle } from './sentences.js';
import { namesOfKinds } from './terms.js';

/** When a treaty enters into force for those that deposit after its condition was met. */
export function laterPartiesInWords({ laterParties, entryIntoForce }: Treaty): string {
  const floor: readonly Floor[] = ['entry-into-force'];
  if (laterParties !== null) {
    const floors = [...floor, ...floorsOf(laterParties).filter((other) => other !== 'entry-into-force')];
    const rule = byArticle(
      laterParties.article,
      `For a participant that deposits ${laterParties.after === 'entry-into-force' ? 'after the entry into force' : 'later'} it enters into force ${laterInWords(laterParties)}${floorsInWords(floors)}.`,
    );
    return laterParties.successions === undefined ? rule : `${rule} So it does for one that notifies a succession.`;
  }
  const own = ownRule(entryIntoForce);
  const event = startInWords(own?.from, 'the deposit of their own instrument');
  return `No rule for later participants is recorded; for them it enters into force ${delayInWords(own?.then ?? { sameDay: true }, event)}${floorsInWords(floor)}.`;
}

function laterInWords({ then, from, byKind = [] }: LaterPartiesClause): string {
  const rule = delayInWords(then, startInWords(from, 'the deposit of its own instrument'));
  if (byKind.length === 0) return rule;
  const others = byKind.map(
    (other) =>
      `${delayInWords(other.then, startInWords(other.from ?? from, 'the deposit'))} where that is by ${namesOfKinds(other.kinds)}`,
  );
  return [rule, ...others].join(', or ');
}
