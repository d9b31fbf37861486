import type { Language } from '../../../src/page/language.js';
import type { ChosenState, TreatiesModel, TreatyOrder } from '../../../src/page/treaties/treaties.model.js';
import type { ListedTreatyAnswer } from '../../../src/treaties/list-treaties/list-treaties.answer.js';
import { hasWords } from '../../words/folded.js';
import { localeOf } from '../../words/formatting.js';
import { fullTitle } from '../../words/treaty-name.js';
import { nearestFirst } from './nearest-first.js';

/** A treaty of the list, and how deep it stands under its parents. */
export interface ChosenTreaty {
  readonly treaty: ListedTreatyAnswer;
  readonly depth: number;
}

/** Treaties that stand together; `state` null: in one order, whatever their state. */
export interface TreatyGroup {
  readonly state: ChosenState | null;
  readonly treaties: readonly ChosenTreaty[];
}

const STATES: Readonly<Record<ListedTreatyAnswer['entryIntoForce']['state'], ChosenState>> = {
  pending: 'waiting',
  'date-fixed': 'fixed',
  'in-force': 'in-force',
  ended: 'ended',
  unknown: 'unknown',
};

/** The groups in which the list tells them. */
const GROUPS: readonly ChosenState[] = ['waiting', 'fixed', 'in-force', 'ended', 'unknown'];

type Compare = (one: ListedTreatyAnswer, other: ListedTreatyAnswer) => number;

/** The state of a treaty, as addresses and chips say it. */
export function chosenStateOf({ entryIntoForce }: ListedTreatyAnswer): ChosenState {
  return STATES[entryIntoForce.state];
}

/** Whether a treaty had been adopted by a day; one whose adoption is not recorded is taken as adopted. */
export function isAdopted({ adopted }: ListedTreatyAnswer, asOf: string): boolean {
  return adopted === null || adopted <= asOf;
}

/** The treaties that the list speaks of on a day. */
export function listedOn({ treaties, all }: TreatiesModel, asOf: string): readonly ListedTreatyAnswer[] {
  return treaties.filter((each) => all || isAdopted(each, asOf));
}

/** The treaties that the reader asked for, grouped by state, or all together in the order asked for. */
export function chosenTreaties(model: TreatiesModel, asOf: string, language: Language): readonly TreatyGroup[] {
  const { state, q, sort } = model;
  const chosen = listedOn(model, asOf)
    .filter((each) => state === null || chosenStateOf(each) === state)
    .filter((each) => q === null || isTitled(each, q));
  const byTitle = titlesIn(language);
  if (sort !== null) {
    const treaties = [...chosen].sort(orderOf(sort, byTitle)).map((treaty) => ({ treaty, depth: 0 }));
    return treaties.length === 0 ? [] : [{ state: null, treaties }];
  }
  return GROUPS.flatMap((group) => {
    const own = chosen.filter((each) => chosenStateOf(each) === group);
    return own.length === 0 ? [] : [{ state: group, treaties: inGroup(group, own, byTitle) }];
  });
}

/** Whether each word stands in a title of any language, in a reference, or in the name of a depositary. */
export function isTitled(treaty: ListedTreatyAnswer, q: string): boolean {
  const { id, title, titles = {}, shortTitles = {}, references, depositary } = treaty;
  const texts = [id, title, Object.values(titles), Object.values(shortTitles), Object.values(references), depositary];
  return hasWords(texts.flat(2).join('\n'), q);
}

function titlesIn(language: Language): Compare {
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  const key = (treaty: ListedTreatyAnswer) => fullTitle(treaty, language).replace(/^The /, '');
  return (one, other) => compare(key(one), key(other));
}

function inGroup(
  group: ChosenState,
  treaties: readonly ListedTreatyAnswer[],
  byTitle: Compare,
): readonly ChosenTreaty[] {
  if (group === 'in-force') return underParents(treaties, byTitle);
  const order = { waiting: nearestFirst, fixed: byDate, ended: () => 0, unknown: () => 0 }[group];
  return [...treaties].sort((a, b) => order(a, b) || byTitle(a, b)).map((treaty) => ({ treaty, depth: 0 }));
}

/** Each under its parent, where that stands in the list as well. */
function underParents(treaties: readonly ListedTreatyAnswer[], byTitle: Compare): readonly ChosenTreaty[] {
  const listed = new Set(treaties.map(({ id }) => id));
  const sorted = [...treaties].sort(byTitle);
  const placed = new Set<string>();
  const under = (parent: string | null, depth: number): readonly ChosenTreaty[] =>
    sorted
      .filter((each) => (each.parent !== null && listed.has(each.parent) ? each.parent : null) === parent)
      .flatMap((treaty) => {
        if (placed.has(treaty.id)) return [];
        placed.add(treaty.id);
        return [{ treaty, depth }, ...under(treaty.id, depth + 1)];
      });
  const found = under(null, 0);
  return [...found, ...sorted.filter(({ id }) => !placed.has(id)).map((treaty) => ({ treaty, depth: 0 }))];
}

const byDate: Compare = ({ entryIntoForce: one }, { entryIntoForce: other }) =>
  one.date === other.date ? 0 : (one.date ?? '~') < (other.date ?? '~') ? -1 : 1;

function orderOf(sort: TreatyOrder, byTitle: Compare): Compare {
  const down = sort.startsWith('-');
  const key = (down ? sort.slice(1) : sort) as 'title' | 'date' | 'parties' | 'contracting' | 'signatories';
  const by: Compare =
    key === 'title'
      ? byTitle
      : key === 'date'
        ? byDate
        : ({ counts: one }, { counts: other }) => one[key].total - other[key].total;
  return (one, other) => (down ? by(other, one) : by(one, other)) || byTitle(one, other);
}
