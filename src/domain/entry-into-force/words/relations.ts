import { dateInWords } from '../../calendar/plain-date.js';
import type { ProvisionalApplicationClause, RelationsClause } from '../../treaty/model/clause.js';
import { delayInWords, spanInWords } from './delay.js';
import { byArticle } from './sentences.js';
import { namesOfKinds } from './terms.js';

/** Who may apply a treaty before it is in force, and between which days. */
export function provisionalApplicationInWords({
  signatories,
  untilInForce,
  from,
  until,
  article,
}: ProvisionalApplicationClause): string {
  const who =
    signatories === true
      ? 'Signatories, and participants that give notice of it, apply the treaty provisionally'
      : 'A participant that gives notice of it applies the treaty provisionally';
  const days = `${from === undefined ? '' : ` from ${dateInWords(from)}`}${until === undefined ? '' : ` until ${dateInWords(until)}`}`;
  const whom = untilInForce === true ? '' : signatories === true ? ' for them' : ' for it';
  const end =
    until === undefined
      ? `until the treaty is in force${whom}`
      : `or until the treaty is in force${whom}, if that is earlier`;
  return byArticle(article, `${who}${days}, ${end}.`);
}

/** Towards whom an instrument binds, where not towards all. */
export function relationsInWords({ kinds, by, then, objectionsWithin, article }: RelationsClause): string {
  const newcomer = `Between a participant that joins by ${namesOfKinds(kinds)} and another`;
  if (by === 'acceptance') {
    const day = delayInWords(then, 'that acceptance');
    return byArticle(article, `${newcomer} the treaty is in force only if that other accepts it, ${day}.`);
  }
  const day = delayInWords(then, 'the deposit');
  return byArticle(
    article,
    `${newcomer} the treaty is in force ${day}, unless that other objects${withinInWords(objectionsWithin)}.`,
  );
}

function withinInWords(delay: RelationsClause['objectionsWithin']): string {
  if (delay === undefined) return '';
  const span = spanInWords(delay);
  return span === null
    ? ` by the day that falls ${delayInWords(delay, 'the deposit')}`
    : ` within ${span} of the deposit`;
}
