import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import { Warnings } from '../../parts/warnings.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { changesWords } from './changes.words.js';
import { comparedRows } from './compared-rows.js';
import { Difference } from './difference.js';
import { EveryDay } from './every-day.js';
import { KnownState } from './known-state.js';

/** Two states of knowledge of one day, side by side, and what made the difference. */
export function ChangesView(model: ChangesModel) {
  const { compared, from, to, changes } = model;
  const { language, nameOf } = useShell();
  const { to: address } = useAddress();
  const { text } = useWords(changesWords);
  const rows = comparedRows(model);
  const name = compared.of === 'treaty' ? fullTitle(compared.entityName, language) : nameOf(compared.id);
  const base = compared.of === 'treaty' ? `/treaties/${compared.id}` : `/participants/${compared.id}`;
  const only = `${compared.of}=${encodeURIComponent(compared.id)}`;
  const formats = ['.csv', '.ndjson', ''].map((ending) => ({
    name: ending === '' ? 'JSON' : ending.slice(1).toUpperCase(),
    href: `/v1/changes${ending}?from=${String(from.at)}&to=${String(to.at)}&${only}`,
  }));
  return (
    <Frame
      title={`${name}: ${text('title')}`}
      view={`${name}: ${text('title')}`}
      formats={formats}
      about={<Warnings warnings={changes.warnings} />}
    >
      <p class="kick">
        <a href={address(base)}>
          <bdi>{name}</bdi>
        </a>
        <span>{text('title')}</span>
      </p>
      <h1>{text('heading')}</h1>
      <Said model={model} rows={rows.length} />
      <div class="two-k">
        <KnownState known={compared.before} moment={from} />
        <div class="arrow" aria-hidden="true">
          →
        </div>
        <KnownState known={compared.after} moment={to} />
      </div>
      <Difference model={model} rows={rows} formats={formats} />
      <EveryDay model={model} formats={formats} />
      <Choose model={model} base={base} />
    </Frame>
  );
}

function Said({ model, rows }: { readonly model: ChangesModel; readonly rows: number }) {
  const { compared, from, to } = model;
  const { times, nameOf } = useShell();
  const { long, number } = useFormat();
  const { say } = useWords(changesWords);
  const positions = { from: number(from.at), to: number(to.at), asOf: long(times?.asOf ?? '') };
  if (compared.before === null) return <p class="say">{say('unknown-before', positions)}</p>;
  const counts = (key: 'instruments' | 'parties' | 'party-to', before: number, after: number, name = '') =>
    say(key, { ...positions, before, after, name });
  const partiesOf = (known: { readonly treaties: readonly { readonly standing: string }[] }) =>
    known.treaties.filter(({ standing }) => standing === 'party').length;
  return (
    <>
      <p class="say">
        {compared.of === 'participant'
          ? counts('party-to', partiesOf(compared.before), partiesOf(compared.after), nameOf(compared.id))
          : compared.after.entry.state === 'in-force'
            ? counts('parties', compared.before.status.counts.parties.total, compared.after.status.counts.parties.total)
            : counts('instruments', compared.before.status.counts.counted, compared.after.status.counts.counted)}
      </p>
      <p class="say2">{say('better', { n: rows })}</p>
    </>
  );
}

/** A small form that names two other states of knowledge. */
function Choose({ model: { from, to, asked, marks }, base }: { readonly model: ChangesModel; readonly base: string }) {
  const { times } = useShell();
  const { to: address } = useAddress();
  const { text } = useWords(changesWords);
  const asOf = times?.asked.asOf;
  return (
    <Section id="choose" title={text('choose')} note={text('choose-note')}>
      <form class="filter" method="get" action={address(`${base}/changes`, { asOf: null, at: null })} data-swap>
        {asOf != null && <input type="hidden" name="asOf" value={asOf} />}
        <label>
          {text('earlier')}{' '}
          <input class="field" name="from" list="positions" value={asked.from ?? String(from.at)} required />
        </label>
        <label>
          {text('later')} <input class="field" name="to" list="positions" value={asked.to ?? String(to.at)} />
        </label>
        <datalist id="positions">
          {marks.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button class="btn">{text('compare')}</button>
      </form>
    </Section>
  );
}
