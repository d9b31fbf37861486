import type { LedgerModel } from '../../../src/page/ledger/ledger.model.js';
import { CheckHashes } from '../../parts/check-hashes.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { LedgerFeed } from './ledger-feed.js';
import { ledgerWords } from './ledger.words.js';

/** The ledger: how much is recorded, what was recorded last, and what can be checked of it. */
export function LedgerView(model: LedgerModel) {
  const { events, after, part, marks } = model;
  const { times, origin } = useShell();
  const { long, number } = useFormat();
  const { say, text } = useWords(ledgerWords);
  const at = times?.at ?? 0;
  const day = times?.recordedAt?.slice(0, 10);
  const feed = `/v1/events?after=${String(after)}&limit=${String(part)}&at=${String(at)}`;
  const formats = [
    { name: 'CSV', href: feed.replace('/events?', '/events.csv?') },
    { name: 'NDJSON', href: feed.replace('/events?', '/events.ndjson?') },
    { name: 'CloudEvents', href: feed },
  ];
  return (
    <Frame
      title={text('title')}
      view={text('title')}
      formats={[...formats, { name: 'SSE', href: '/v1/events/stream' }]}
    >
      <div class="verdict">
        <div>
          <h1>{text('title')}</h1>
          <p class="say">{say('sentence', { events: at, day: day === undefined ? '–' : long(day) })}</p>
          {at > 0 && <p class="say2">{say('positions', { at: number(at) })}</p>}
        </div>
        <div class="panel checkpoint">
          <h2>{text('checkpoint')}</h2>
          <p class="unknown">{text('no-checkpoint')}</p>
          <p class="small">{text('today')}</p>
          <CheckHashes events={events.map(({ id }) => id)} />
        </div>
      </div>
      <LedgerFeed model={model} formats={formats} />
      <Section
        id="marks"
        title={text('marks')}
        note={text('marks-note')}
        formats={[{ name: 'JSON', href: '/v1/marks' }]}
      >
        {marks.length === 0 ? <p class="unknown">{text('no-marks')}</p> : <Marks marks={marks} />}
      </Section>
      <Section id="export" title={text('take-away')} note={text('take-note')}>
        <p>{text('take-how')}</p>
        <pre class="code" dir="ltr">
          foedera export &gt; ledger.ndjson
        </pre>
        <p>{text('take-feed')}</p>
        <pre class="code" dir="ltr">{`curl -H 'Accept: application/x-ndjson' '${origin}/v1/events?limit=1000'`}</pre>
      </Section>
    </Frame>
  );
}

function Marks({ marks }: Pick<LedgerModel, 'marks'>) {
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { text } = useWords(ledgerWords);
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('marks')}>
      <table class="marks">
        <thead>
          <tr>
            <th scope="col">{text('mark')}</th>
            <th scope="col" class="r">
              {text('position')}
            </th>
            <th scope="col">{text('marked')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ name, position, event, markedAt }) => (
            <tr key={event}>
              <th scope="row">
                <a href={to('/ledger', { at: name })}>
                  <bdi>{name}</bdi>
                </a>
              </th>
              <td class="r num">{number(position)}</td>
              <td>
                <a class="d" href={to(`/events/${event}`)}>
                  {short(markedAt.slice(0, 10))}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
