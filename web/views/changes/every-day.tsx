import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import type { PeriodAnswer } from '../../../src/publishing/changes/changes.answer.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { changesWords } from './changes.words.js';
import { everyDayWords } from './every-day.words.js';

interface EveryDayProps {
  readonly model: ChangesModel;
  readonly formats: readonly { readonly name: string; readonly href: string }[];
}

/** Every difference between the two states, whatever the day asked about. */
export function EveryDay({ model: { changes, compared, titles }, formats }: EveryDayProps) {
  const { language, nameOf } = useShell();
  const { to } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(everyDayWords);
  const heads = useWords(changesWords);
  const positions = new Map(changes.events.map(({ eventId, position }) => [eventId, position]));
  const treatyName = (id: string) => {
    const known = titles[id];
    return known === undefined ? id : fullTitle(known, language);
  };
  return (
    <Section id="every-day" title={text('every-day')} note={text('every-day-note')} formats={formats}>
      <p class="small muted">{text('without')}</p>
      {changes.changes.length > 0 && (
        <details class="data" open={changes.changes.length <= 40}>
          <summary>{text('differences', { n: changes.changes.length })}</summary>
          <div class="tw" tabIndex={0} role="region" aria-label={text('every-day')}>
            <table class="sticky each-day">
              <thead>
                <tr>
                  <th scope="col">{heads.text(compared.of === 'treaty' ? 'participant' : 'treaty')}</th>
                  <th scope="col">{text('measure')}</th>
                  <th scope="col">{heads.text('before')}</th>
                  <th scope="col">{heads.text('after')}</th>
                  <th scope="col" class="r">
                    {heads.text('known-since')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {changes.changes.map(({ treaty, account, participant, before, after, events }) => (
                  <tr key={`${treaty} ${account} ${participant}`}>
                    <th scope="row">
                      <bdi>
                        {compared.of === 'treaty' && participant !== '' ? nameOf(participant) : treatyName(treaty)}
                      </bdi>
                    </th>
                    <td>
                      <Measure account={account} />
                    </td>
                    <td class="muted">
                      <Periods periods={before} />
                    </td>
                    <td>
                      <Periods periods={after} />
                    </td>
                    <td class="r num">
                      {events.map((event) => (
                        <a key={event} class="d below" href={to(`/events/${event}`)}>
                          {number(positions.get(event) ?? 0)}
                        </a>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Section>
  );
}

const MEASURES = ['signatories', 'contracting', 'parties', 'counted', 'condition-met', 'in-force'] as const;

function Measure({ account }: { readonly account: string }) {
  const { text } = useWords(everyDayWords);
  const [measure = '', bound] = account.split('/');
  const known = MEASURES.find((each) => each === measure);
  const word = known === undefined ? measure : text(`m-${known}`);
  if (bound === undefined) return <>{word}</>;
  return <>{text(bound === 'least' ? 'm-least' : 'm-possible', { measure: word })}</>;
}

function Periods({ periods }: { readonly periods: readonly PeriodAnswer[] }) {
  const { short } = useFormat();
  const { text } = useWords(everyDayWords);
  if (periods.length === 0) return <>{text('never')}</>;
  return (
    <>
      {periods.map(({ from, until }) => (
        <span key={from} class="period">
          {until === null
            ? text('period', { from: short(from) })
            : text('period-until', { from: short(from), until: short(until) })}
        </span>
      ))}
    </>
  );
}
