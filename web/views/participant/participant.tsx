import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import { Warnings } from '../../parts/warnings.js';
import { Figures } from '../../parts/figures.js';
import { Frame } from '../../parts/frame/frame.js';
import { Glyph } from '../../parts/glyph.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useDuration } from '../../parts/use-duration.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { medianOf, lifeRows } from './lives.js';
import { LivesTable } from './lives-table.js';
import { livesWords } from './lives.words.js';
import { participantWords } from './participant.words.js';
import { PledgesMade } from './pledges.js';
import { Names, Ties } from './ties.js';

/** One participant: to how many treaties it is a party, its life under each, its names and ties. */
export function ParticipantView(model: ParticipantModel) {
  const { participant } = model;
  const { code, kind, exists, funds, warnings } = participant;
  const { language, nameOf } = useShell();
  const { to, api } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(participantWords);
  const name = nameOf(code);
  const rows = lifeRows(model, language);
  const count = (standing: string) => rows.filter(({ lived }) => lived.standing === standing).length;
  const left = count('withdrawn');
  const formats = ['csv', 'ndjson', 'json'].map((format) => ({
    name: format.toUpperCase(),
    href: api(`/v1/participants/${code}${format === 'json' ? '' : `.${format}`}`),
  }));
  return (
    <Frame
      title={name}
      view={`${name}: ${text('treaties-of')}`}
      formats={formats}
      about={<Warnings warnings={warnings} />}
    >
      <p class="kick">
        <a href={to('/participants')}>{text('title')}</a>
        <span>{text(`kind-${kind}`)}</span>
        <span>{code}</span>
        {!exists && <span>{text('former')}</span>}
        <a href={to(`/participants/${code}/changes`)}>{text('changed')}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <div class="verdict">
        <div>
          <Said model={model} parties={count('party')} />
          <Median rows={rows} />
        </div>
        <Figures
          figures={[
            { value: number(count('party')), name: text('figure-party') },
            { value: number(count('contracting')), name: text('figure-contracting') },
            { value: number(count('signatory')), name: text('figure-signatory') },
            ...(left > 0 ? [{ value: number(left), name: text('figure-withdrawn') }] : []),
            { value: number(funds.length), name: text('figure-pledges'), small: text('to-funds') },
          ]}
        />
      </div>
      <Lives model={model} rows={rows} formats={formats} />
      {funds.length > 0 && <PledgesMade funds={funds} />}
      <Names participant={participant} />
      <Ties participant={participant} />
    </Frame>
  );
}

function Said({ model, parties }: { readonly model: ParticipantModel; readonly parties: number }) {
  const { participant, all } = model;
  const { code, kind, exists, existed, warnings } = participant;
  const { times, nameOf } = useShell();
  const { long, number } = useFormat();
  const { say } = useWords(participantWords);
  const asOf = times?.asOf ?? participant.asOf;
  const values = { asOf: long(asOf), name: <bdi>{nameOf(code)}</bdi>, all: number(all), n: number(parties) };
  const least = warnings.length > 0 ? 'yes' : 'no';
  const gone = existed.to !== null && asOf >= existed.to;
  return (
    <p class="say">
      {kind === 'territory'
        ? say('no-part', values)
        : !exists
          ? say(gone ? 'gone' : 'not-yet', { ...values, day: long((gone ? existed.to : existed.from) ?? asOf) })
          : say(parties === 0 ? 'no-party' : 'party', { ...values, least })}
    </p>
  );
}

function Median({ rows }: { readonly rows: ReturnType<typeof lifeRows> }) {
  const duration = useDuration();
  const { say } = useWords(participantWords);
  const median = medianOf(rows);
  if (median === null) return null;
  return <p class="say2">{say('median', { took: duration.long(median.months), n: median.treaties })}</p>;
}

interface LivesProps {
  readonly model: ParticipantModel;
  readonly rows: ReturnType<typeof lifeRows>;
  readonly formats: readonly { readonly name: string; readonly href: string }[];
}

function Lives({ model, rows, formats }: LivesProps) {
  const { nameOf } = useShell();
  const { text } = useWords(livesWords);
  if (rows.length === 0)
    return (
      <Section id="treaties" title={text('lives')}>
        <p class="unknown">{text('no-treaties', { name: nameOf(model.participant.code) })}</p>
      </Section>
    );
  return (
    <Section id="treaties" title={text('lives')} note={text(`by-${model.sort}`)} formats={formats}>
      <ul class="keyline">
        <li>
          <Glyph shape="signatory" />
          {text('signed')}
        </li>
        <li>
          <Glyph shape="contracting" />
          {text('deposited')}
        </li>
        <li>
          <Glyph shape="party" />
          {text('in-force')}
        </li>
        <li>
          <Glyph shape="withdrawn" />
          {text('left')}
        </li>
      </ul>
      <LivesTable model={model} rows={rows} />
    </Section>
  );
}
