import { MomentDto, PagedMomentDto } from '../knowledge/moments/moment.dto.js';
import type { ListFundsAnswer } from '../funds/fund/list-funds/list-funds.answer.js';
import { ListFunds } from '../funds/fund/list-funds/list-funds.handler.js';
import type { ShowTreatyAnswer } from '../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../treaties/show-treaty/show-treaty.handler.js';
import { type Asking, at } from './asking.js';
import type { Language } from './language.js';
import { orUnknown } from './or-unknown.js';
import type { Times } from './shell.js';

/** A treaty by its titles: those in other languages, and short ones, where its registration states them. */
export interface TitledTreaty {
  readonly title: string;
  readonly titles?: Readonly<Partial<Record<Language, string>>>;
  readonly shortTitles?: Readonly<Partial<Record<Language, string>>>;
}

/** How treaties and funds are called, by their ids. */
export interface NamesOfEvents {
  readonly treaties: Readonly<Record<string, TitledTreaty>>;
  readonly funds: Readonly<Record<string, string>>;
}

interface NamingEvent {
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the treaties and funds that events name are called at the view's two times. Unknown ones are left out. */
export async function namesOfEvents(
  asking: Asking,
  events: readonly NamingEvent[],
  times: Times,
): Promise<NamesOfEvents> {
  const named = (what: 'treaty' | 'fund') => [...new Set(events.flatMap((event) => idsIn(event, what)))];
  const treaties: [string, TitledTreaty][] = [];
  for (const id of named('treaty')) {
    const found = await titlesOf(asking, id, times);
    if (found !== null) treaties.push([id, found]);
  }
  return { treaties: Object.fromEntries(treaties), funds: await fundTitles(asking, named('fund'), times) };
}

/** The titles of one treaty; null where it is not known at that position. */
export async function titlesOf(asking: Asking, id: string, times: Times): Promise<TitledTreaty | null> {
  const known = await orUnknown(asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, at(MomentDto, times))));
  return known === null ? null : titled(known);
}

/** How some of the treaties of a list are called. */
export function titlesAmong(
  listed: readonly (TitledTreaty & { readonly id: string })[],
  ids: readonly string[],
): Readonly<Record<string, TitledTreaty>> {
  const wanted = new Set(ids);
  return Object.fromEntries(listed.filter(({ id }) => wanted.has(id)).map((treaty) => [treaty.id, titled(treaty)]));
}

function titled({ title, titles = {}, shortTitles = {} }: TitledTreaty): TitledTreaty {
  return { title, titles, shortTitles };
}

async function fundTitles(asking: Asking, ids: readonly string[], times: Times) {
  if (ids.length === 0) return {};
  const { funds } = await asking.ask<ListFundsAnswer>(new ListFunds(at(PagedMomentDto, times)));
  return Object.fromEntries(funds.filter(({ id }) => ids.includes(id)).map(({ id, title }) => [id, title]));
}

function idsIn({ stream, data }: NamingEvent, what: 'treaty' | 'fund'): readonly string[] {
  const [category, id = ''] = stream.split('/', 2);
  const said = data[what];
  return [...(category === what ? [id] : []), ...(typeof said === 'string' ? [said] : [])];
}
