import type { Language } from '../../../src/page/language.js';
import type { SearchModel } from '../../../src/page/search/search.model.js';
import { shortDate } from '../../words/dates.js';
import { hasWords } from '../../words/folded.js';
import { fullTitle } from '../../words/treaty-name.js';
import { isCalled, nameIn } from '../participants/choose-participants.js';
import { isTitled } from '../treaties/choose-treaties.js';

/** Something that was found: where it is, and how it is called. */
export interface Found {
  readonly path: string;
  readonly name: string;
  readonly more: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

interface FoundGroup {
  readonly name: 'treaties' | 'participants' | 'funds' | 'statements' | 'marks';
  readonly found: readonly Found[];
}

interface FoundInAll {
  /** Only those in which something was found. */
  readonly groups: readonly FoundGroup[];
  /** What the words name by themselves: a position of the ledger, or an event. */
  readonly at: { readonly position?: number; readonly event?: string } | null;
}

const EVENT = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** All that has the words looked for. `head`: the ledger's last position. */
export function foundIn(model: SearchModel, language: Language, head: number): FoundInAll {
  const { q } = model;
  if (q === null) return { groups: [], at: null };
  const groups: readonly FoundGroup[] = [
    { name: 'treaties', found: treatiesIn(model, q, language) },
    { name: 'participants', found: participantsIn(model, q, language) },
    { name: 'funds', found: titledIn(model.funds, q, 'funds') },
    { name: 'statements', found: titledIn(model.statements, q, 'statements') },
    { name: 'marks', found: marksIn(model, q) },
  ];
  return { groups: groups.filter(({ found }) => found.length > 0), at: namedAlone(q, head) };
}

function namedAlone(q: string, head: number): FoundInAll['at'] {
  if (EVENT.test(q)) return { event: q.toLowerCase() };
  const position = /^\d{1,9}$/.test(q.replace(/[,\s]/g, '')) ? Number(q.replace(/[,\s]/g, '')) : 0;
  return position >= 1 && position <= head ? { position } : null;
}

function treatiesIn({ treaties }: SearchModel, q: string, language: Language): readonly Found[] {
  return treaties
    .filter((each) => isTitled(each, q))
    .map((each) => ({
      path: `/treaties/${each.id}`,
      name: fullTitle(each, language),
      more: [
        ...Object.values(each.references),
        ...(each.adopted === null ? [] : [shortDate(language, each.adopted)]),
      ].join(' · '),
    }));
}

function participantsIn({ participants }: SearchModel, q: string, language: Language): readonly Found[] {
  const named = participants.filter((each) => isCalled(each, q));
  // A code typed in full means that one.
  const coded = (code: string) => (code === q.toUpperCase() ? 0 : 1);
  return [...named]
    .sort((one, other) => coded(one.code) - coded(other.code))
    .map((each) => ({ path: `/participants/${each.code}`, name: nameIn(each, language), more: each.code }));
}

function titledIn(
  listed: readonly { readonly id: string; readonly title: string }[],
  q: string,
  folder: string,
): readonly Found[] {
  return listed
    .filter(({ id, title }) => hasWords(`${id}\n${title}`, q))
    .map(({ id, title }) => ({ path: `/${folder}/${id}`, name: title, more: id }));
}

function marksIn({ marks }: SearchModel, q: string): readonly Found[] {
  return marks
    .filter(({ name }) => hasWords(name, q))
    .map(({ name, position }) => ({
      path: '/treaties',
      name,
      more: String(position),
      parameters: { at: name },
    }));
}
