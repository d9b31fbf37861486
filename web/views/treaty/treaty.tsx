import type { TreatyModel } from '../../../src/page/treaty/treaty.model.js';
import type { HistoryEventAnswer } from '../../../src/treaties/history/history.answer.js';
import { TimeLine } from '../../charts/time-line/time-line.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { MapSection } from '../../parts/map-section.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { StatusTable } from '../../parts/status-table/status-table.js';
import { Tally } from '../../parts/tally/tally.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { isUnadopted } from '../../parts/verdict/sentence.js';
import { Verdict } from '../../parts/verdict/verdict.js';
import { kindWords } from '../../words/kinds.words.js';
import { fullTitle, shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { StepTable } from './steps.js';
import { treatyWords } from './treaty.words.js';
import { When } from './when.js';

/** One treaty: whether it is in force, what is missing, by when; and the evidence for it. */
export function TreatyView(model: TreatyModel) {
  const { treaty, status, entry, others } = model;
  const { language } = useShell();
  const { api } = useAddress();
  const { text } = useWords(treatyWords);
  const title = fullTitle(treaty, language);
  const titleOf = (id: string) => (others[id] === undefined ? id : shortTitle(others[id], language));
  const formats = ['csv', 'json', 'ndjson'].map((name) => ({
    name: name.toUpperCase(),
    href: api(`/v1/treaties/${treaty.id}/status${name === 'json' ? '' : `.${name}`}`),
  }));
  const adopted = !isUnadopted({ entry, adopted: treaty.adopted });
  return (
    <Frame title={title} view={text('view', { title })} formats={formats} about={<About model={model} />}>
      <Kicker model={model} />
      <h1>{title}</h1>
      <Verdict
        entry={entry}
        counts={status.counts}
        adopted={treaty.adopted}
        deadline={model.deadline}
        signedOnly={status.participants.filter(({ standing }) => standing === 'signatory').map(({ code }) => code)}
        titleOf={titleOf}
      />
      {adopted && <Tally entry={entry} article={treaty.entryIntoForce?.article ?? null} />}
      <Contents id={treaty.id} />
      {adopted && (
        <>
          <TimeLineSection model={model} />
          <MapSection map={model.map}>
            <LastActs acts={model.acts} />
          </MapSection>
          <StatusTable status={status} entry={entry} asked={model.table} formats={formats} />
        </>
      )}
    </Frame>
  );
}

function Kicker({ model: { treaty, others } }: { readonly model: TreatyModel }) {
  const { language } = useShell();
  const { to } = useAddress();
  const { long } = useFormat();
  const { text } = useWords(treatyWords);
  const { references, adopted, depositary, parent } = treaty;
  const depositaries = depositary === null ? [] : [depositary].flat();
  return (
    <p class="kick">
      <span>{text('treaty')}</span>
      {Object.values(references).map((reference) => (
        <span key={reference} dir="ltr">
          {reference}
        </span>
      ))}
      {adopted !== null && <span>{text('adopted', { date: long(adopted) })}</span>}
      {depositaries.length > 0 && (
        <span>
          {text('depositary')}{' '}
          {depositaries.map((each, index) => (
            <span key={each}>
              {index > 0 && ', '}
              {each === 'UN-SG' ? text('UN-SG') : <English>{each}</English>}
            </span>
          ))}
        </span>
      )}
      {parent !== null && (
        <span>
          {text('under')}{' '}
          <a href={to(`/treaties/${parent}`)}>
            {others[parent] === undefined ? parent : shortTitle(others[parent], language)}
          </a>
        </span>
      )}
    </p>
  );
}

function Contents({ id }: { readonly id: string }) {
  const { to } = useAddress();
  const { text } = useWords(treatyWords);
  const beside = ['proof', 'what-if', 'changes', 'acts', 'record'] as const;
  return (
    <nav class="toc" aria-label={text('on-this-page')}>
      {(['time-line', 'map', 'table'] as const).map((part) => (
        <a key={part} href={`#${part}`}>
          {text(part)}
        </a>
      ))}
      {beside.map((view) => (
        <a key={view} href={to(`/treaties/${id}/${view}`)}>
          {text(view)}
        </a>
      ))}
    </nav>
  );
}

function TimeLineSection({ model }: { readonly model: TreatyModel }) {
  const { treaty, counts, entry, deadline } = model;
  const { language, theme, nameOf } = useShell();
  const { api } = useAddress();
  const { text } = useWords(treatyWords);
  const drawing = (ending: string) =>
    api(`/treaties/${treaty.id}/timeline.${ending}`, { lang: language === 'en' ? null : language, theme });
  const latest = deadline?.latest ?? null;
  const drawn = {
    counts,
    entry,
    deadline: deadline === null || latest === null ? null : { latest, inForceBy: deadline.inForceBy },
    language,
    nameOf,
  };
  return (
    <Section
      id="time-line"
      title={text('time-line')}
      note={text('time-line-note')}
      formats={[
        { name: 'SVG', href: drawing('svg') },
        { name: 'PNG', href: drawing('png') },
        { name: 'CSV', href: api(`/v1/treaties/${treaty.id}/counts.csv`) },
      ]}
    >
      <div class="cols">
        <div>
          <figure class="chart">
            <div class="wide">
              <TimeLine {...drawn} width={800} />
            </div>
            <div class="narrow">
              <TimeLine {...drawn} width={330} />
            </div>
          </figure>
          <StepTable counts={counts} />
        </div>
        <When treaty={treaty} entry={entry} deadline={deadline} />
      </div>
    </Section>
  );
}

function LastActs({ acts }: { readonly acts: readonly HistoryEventAnswer[] }) {
  const { nameOf } = useShell();
  const { to } = useAddress();
  const { short } = useFormat();
  const { text } = useWords(treatyWords);
  if (acts.length === 0) return <p class="small muted">{text('no-acts')}</p>;
  return (
    <>
      <h3 class="h3">{text('last-acts', { count: acts.length })}</h3>
      <ul class="acts">
        {acts.map(({ eventId, date, data }) => (
          <li key={eventId}>
            <span class="muted num">{date === null ? '' : short(date)}</span>
            <a href={to(`/events/${eventId}`, { asOf: null })}>
              {typeof data['participant'] === 'string' ? nameOf(data['participant']) : text('treaty')}
            </a>
            <span class="muted">
              <Kind kind={data['kind']} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Kind({ kind }: { readonly kind: unknown }) {
  const { text } = useWords(kindWords);
  return <>{typeof kind === 'string' && kind in kindWords ? text(kind as keyof typeof kindWords) : String(kind)}</>;
}

function About({ model: { entry, treaty } }: { readonly model: TreatyModel }) {
  const { long } = useFormat();
  const { say, text } = useWords(treatyWords);
  const { source, note, observedOn } = entry.coverage;
  return (
    <p class="muted">
      {treaty.depositary !== null && `${text('authoritative')} `}
      {source !== null &&
        say('source', {
          source: <Source document={source.document ?? source.url ?? ''} url={source.url ?? null} />,
        })}{' '}
      {observedOn !== null && text('observed', { date: long(observedOn) })} {note !== null && <English>{note}</English>}
    </p>
  );
}

function Source({ document, url }: { readonly document: string; readonly url: string | null }) {
  if (url === null || !/^https?:\/\//.test(url)) return <English>{document}</English>;
  return (
    <a href={url} rel="noreferrer">
      <English>{document}</English>
    </a>
  );
}
