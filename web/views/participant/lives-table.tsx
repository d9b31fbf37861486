import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import { Life, LivesAxis, type LivesScale } from '../../charts/lives.js';
import { Glyph } from '../../parts/glyph.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useDuration } from '../../parts/use-duration.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { standingWords } from '../../words/standings.words.js';
import { fullTitle, headTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { firstYearOf, type LivedTreaty, type Row } from './lives.js';
import { livesWords } from './lives.words.js';

/** How wide a life is drawn, beside the dates and, where the page is narrow, under the title. */
const [WIDE, NARROW] = [350, 190];

interface LivesTableProps {
  readonly model: ParticipantModel;
  readonly rows: readonly Row[];
}

/** What a participant did under each treaty and what came of it: drawn, and in dates. */
export function LivesTable({ model: { participant, sort }, rows }: LivesTableProps) {
  const { times } = useShell();
  const { here } = useAddress();
  const { long, number } = useFormat();
  const { text } = useWords(livesWords);
  const asOf = times?.asOf ?? participant.asOf;
  const scale = { from: firstYearOf(rows, asOf), to: asOf };
  const sorting = (order: ParticipantModel['sort'], name: string, direction: 'ascending' | 'descending') => (
    <th scope="col" class={order === 'took' ? 'r' : undefined} {...(order === sort ? { 'aria-sort': direction } : {})}>
      <a href={here({ sort: order === 'instrument' ? null : order })} data-swap>
        {name}
        {order === sort && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
      </a>
    </th>
  );
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('lives')}>
      <table class="sticky lives">
        <caption>
          <span>{text('caption', { asOf: long(asOf), at: number(times?.at ?? 0) })}</span>
        </caption>
        <thead>
          <tr>
            {sorting('treaty', text('treaty'), 'ascending')}
            <th scope="col" class="lg">
              <span class="sr">{text('life')}</span>
              <LivesAxis width={WIDE} {...scale} />
            </th>
            <th scope="col">{text('signature')}</th>
            {sorting('instrument', text('instrument'), 'descending')}
            <th scope="col">{text('force')}</th>
            {sorting('took', text('took'), 'descending')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LifeRow key={row.lived.treaty} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LifeRowProps {
  readonly row: Row;
  readonly scale: Omit<LivesScale, 'width'>;
}

function LifeRow({ row: { lived, name, took }, scale }: LifeRowProps) {
  const { language } = useShell();
  const { to } = useAddress();
  const duration = useDuration();
  const { text } = useWords(livesWords);
  const { treaty, standing, stints, instrument } = lived;
  return (
    <tr>
      <th scope="row" class="g">
        <Glyph shape={standing} />
        <span class="sr">{`${standingWords[standing][language]}: `}</span>
        <a href={to(`/treaties/${treaty}`)} title={fullTitle(name, language)}>
          <bdi>{headTitle(name, language)}</bdi>
        </a>
        <span class="narrow">
          <Life life={lived} width={NARROW} {...scale} />
        </span>
      </th>
      <td class="lifecell lg">
        <Life life={lived} width={WIDE} {...scale} />
      </td>
      <td>
        <Dated dated={lived.signature} />
      </td>
      <td>
        <Dated dated={instrument} />
        {instrument !== null && <span class="kind">{kindWords[instrument.kind][language]}</span>}
        {stints.length > 1 && <span class="kind">{text('again', { n: stints.length })}</span>}
      </td>
      <td>
        <InForce lived={lived} />
      </td>
      <td class="r num">{took === null ? '' : duration.short(took)}</td>
    </tr>
  );
}

function InForce({ lived: { inForceSince, withdrawal } }: { readonly lived: LivedTreaty }) {
  const { times } = useShell();
  const { to } = useAddress();
  const { short } = useFormat();
  const { text } = useWords(livesWords);
  const effective = withdrawal?.effective ?? null;
  const left = effective !== null && effective <= (times?.asOf ?? '');
  return (
    <>
      {inForceSince === null ? '–' : short(inForceSince)}
      {effective !== null && (
        <span class="kind exit">{text(left ? 'left-on' : 'leaves-on', { day: short(effective) })}</span>
      )}
      {withdrawal !== null && withdrawal.event !== null && (
        <a class="kind d" href={to(`/events/${withdrawal.event}`)}>
          {text('notice', { day: short(withdrawal.date) })}
        </a>
      )}
    </>
  );
}

interface DatedProps {
  readonly dated: { readonly date: string; readonly event: string; readonly dayKnown?: false } | null;
}

/** A date that leads to the event which says it. */
function Dated({ dated }: DatedProps) {
  const { to } = useAddress();
  const { short } = useFormat();
  const { text } = useWords(livesWords);
  if (dated === null) return <>–</>;
  return (
    <>
      <a class="d" href={to(`/events/${dated.event}`)}>
        {short(dated.date)}
      </a>
      {dated.dayKnown === false && <span class="kind">{text('day-unknown')}</span>}
    </>
  );
}
