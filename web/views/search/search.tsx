import type { ComponentChildren } from 'preact';
import type { SearchModel } from '../../../src/page/search/search.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useAddress } from '../../parts/use-address.js';
import { useForm } from '../../parts/use-form.js';
import { useFormat } from '../../parts/use-format.js';
import { useShell } from '../../parts/shell-context.js';
import { useWords } from '../../words/use-words.js';
import { type Found, foundIn } from './found-in.js';
import { searchWords } from './search.words.js';

/** The view `search`: what in the ledger has these words. */
export function SearchView(model: SearchModel) {
  const { q } = model;
  const { language, times } = useShell();
  const { number } = useFormat();
  const { say, text } = useWords(searchWords);
  const { groups, at } = foundIn(model, language, times?.head ?? 0);
  const count = groups.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <Frame title={q === null ? text('title') : text('title-of', { q })} view={text('title')}>
      <h1 class="list-title">{text('title')}</h1>
      <Form q={q} />
      {q === null ? (
        <p class="say2">{text('look-for')}</p>
      ) : (
        <p class="say">{say(count === 0 && at === null ? 'nothing' : 'found', { q, count })}</p>
      )}
      {at !== null && <Position at={at} />}
      {groups.map(({ name, found }) => (
        <Group key={name} title={text(`group-${name}`)} count={number(found.length)} found={found} />
      ))}
      {q !== null && count === 0 && at === null && <NextStep />}
    </Frame>
  );
}

function Form({ q }: Pick<SearchModel, 'q'>) {
  const { text } = useWords(searchWords);
  const form = useForm()('q');
  return (
    <form class="filter search-form" method="get" action={form.action} role="search" aria-label={text('title')}>
      {form.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input class="field" type="search" name="q" value={q ?? ''} aria-label={text('look-for')} />
      <button class="btn">{text('title')}</button>
    </form>
  );
}

/** A position or an event's id, which lead to one place each. */
function Position({ at }: { readonly at: { readonly position?: number; readonly event?: string } }) {
  const { to } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(searchWords);
  const { position, event } = at;
  return (
    <p class="say2">
      {event !== undefined && <a href={to(`/events/${event}`)}>{text('event', { event })}</a>}
      {position !== undefined && (
        <a href={to('/treaties', { at: position })}>{text('position', { at: number(position) })}</a>
      )}
    </p>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: string;
  readonly found: readonly Found[];
}

function Group({ title, count, found }: GroupProps): ComponentChildren {
  const { to } = useAddress();
  return (
    <section class="sec found">
      <header>
        <h2>
          {title} <span class="muted num">{count}</span>
        </h2>
      </header>
      <ul>
        {found.map(({ path, name, more, parameters }) => (
          <li key={path}>
            <a href={to(path, parameters ?? {})}>{name}</a> <span class="muted xs">{more}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextStep() {
  const { to } = useAddress();
  const { text } = useWords(searchWords);
  return (
    <p class="say2">
      {text('next')} <a href={to('/treaties')}>{text('group-treaties')}</a> ·{' '}
      <a href={to('/participants')}>{text('group-participants')}</a> · <a href={to('/funds')}>{text('group-funds')}</a>{' '}
      · <a href={to('/statements')}>{text('group-statements')}</a>
    </p>
  );
}
