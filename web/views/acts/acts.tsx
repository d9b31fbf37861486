import type { ActsModel } from '../../../src/page/acts/acts.model.js';
import type { HistoryEventAnswer } from '../../../src/treaties/history/history.answer.js';
import { useEventWords } from '../../parts/act-words/use-told.js';
import { Warnings } from '../../parts/warnings.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { ActRow } from './act-row.js';
import { actsWords } from './acts.words.js';
import { ChooseActs } from './choose-acts.js';

/** All that is recorded of a treaty, newest first. */
export function ActsView(model: ActsModel) {
  const { treaty, names, acts, all, newest, warnings } = model;
  const { language } = useShell();
  const { to, api } = useAddress();
  const { long } = useFormat();
  const { say, text } = useWords(actsWords);
  const { title = treaty, ...others } = names.treaties[treaty] ?? {};
  const name = { title, ...others };
  const corrected = acts.filter((act) => act.corrected !== null).length;
  const formats = ['csv', 'ndjson', 'json'].map((format) => ({
    name: format.toUpperCase(),
    href: api(`/v1/treaties/${treaty}/history${format === 'json' ? '' : `.${format}`}`),
  }));
  return (
    <Frame
      title={`${fullTitle(name, language)}: ${text('title')}`}
      view={`${fullTitle(name, language)}: ${text('title')}`}
      formats={formats}
      about={<Warnings warnings={warnings} />}
    >
      <p class="kick">
        <a href={to(`/treaties/${treaty}`)}>
          <bdi>{fullTitle(name, language)}</bdi>
        </a>
        <span>{text('title')}</span>
      </p>
      <h1>{text('title')}</h1>
      <p class="say">{say('sentence', { acts: all, newest: newest === null ? text('undated') : long(newest) })}</p>
      <p class="say2">{say('corrections', { corrections: corrected })}</p>
      <Section id="acts" title={text('list')} note={text('by-date')} formats={formats}>
        <ChooseActs model={model} />
        {acts.length === 0 ? <p class="unknown">{text('nothing')}</p> : <ActsTable model={model} />}
        <Parts model={model} />
      </Section>
    </Frame>
  );
}

function ActsTable({ model }: { readonly model: ActsModel }) {
  const { acts, names, corrections, all, chosen, page, pages } = model;
  const { times } = useShell();
  const { number, long } = useFormat();
  const { text } = useWords(actsWords);
  const words = useEventWords(names);
  const asOf = times?.asOf ?? '';
  const ahead = acts.filter(({ date }) => date !== null && date > asOf);
  const until = acts.filter(({ date }) => date === null || date <= asOf);
  const rows = (some: readonly HistoryEventAnswer[]) =>
    some.map((act) => (
      <ActRow
        key={act.eventId}
        act={act}
        words={words}
        correction={act.corrected === null ? null : (corrections[act.corrected.by] ?? null)}
      />
    ));
  const heads = ['participant', 'act', 'date', 'known-since', 'recorded', 'source'] as const;
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('list')}>
      <table class="sticky all-acts">
        <caption>
          <span>
            {text('caption', {
              at: number(times?.at ?? 0),
              chosen: number(chosen),
              all: number(all),
              page: number(page),
              pages: number(pages),
            })}
          </span>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class={head === 'known-since' ? 'r' : undefined}>
                {text(head)}
              </th>
            ))}
          </tr>
        </thead>
        {ahead.length > 0 && (
          <tbody>
            <GroupHead>{text('ahead', { asOf: long(asOf) })}</GroupHead>
            {rows(ahead)}
          </tbody>
        )}
        <tbody>
          {ahead.length > 0 && until.length > 0 && <GroupHead>{text('until', { asOf: long(asOf) })}</GroupHead>}
          {rows(until)}
        </tbody>
      </table>
    </div>
  );
}

function GroupHead({ children }: { readonly children: string }) {
  return (
    <tr class="grp">
      <th scope="rowgroup" colSpan={6}>
        <span>{children}</span>
      </th>
    </tr>
  );
}

function Parts({ model: { page, pages } }: { readonly model: ActsModel }) {
  const { here } = useAddress();
  const { text } = useWords(actsWords);
  if (pages === 1) return null;
  return (
    <nav class="more parts" aria-label={text('parts')}>
      {page > 1 && (
        <a rel="prev" href={here({ page: page === 2 ? null : page - 1 })}>
          {text('later')}
        </a>
      )}
      {page < pages && (
        <a rel="next" href={here({ page: page + 1 })}>
          {text('earlier')}
        </a>
      )}
    </nav>
  );
}
