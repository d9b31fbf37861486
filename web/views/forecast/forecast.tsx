import type { ForecastModel } from '../../../src/page/forecast/forecast.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { forecastWords } from './forecast.words.js';

/** The place of a forecast: none is made yet, and what is certain stands there alone. */
export function ForecastView(model: ForecastModel) {
  const { treaty, certain, by } = model;
  const { language, times } = useShell();
  const { text } = useWords(forecastWords);
  const { to } = useAddress();
  const { long, number } = useFormat();
  const name = fullTitle(treaty, language);
  const asked = times?.asked;
  return (
    <Frame title={`${text('title')}: ${name}`} view={`${name}: ${text('title')}`}>
      <p class="kick">
        <a href={to(`/treaties/${treaty.id}`)}>{name}</a>
        <span>{text('title')}</span>
      </p>
      <h1>{text('title')}</h1>
      <p class="say">{text('none')}</p>
      <p class="note fc forecast-place">{text('place')}</p>
      <Section
        id="certain"
        title={text('certain')}
        note={text('certain-note', { asOf: long(certain.asOf), at: number(certain.at) })}
      >
        <Certain {...model} />
        <form method="get" action={to(`/treaties/${treaty.id}/forecast`, { asOf: null, at: null })} class="forecast-by">
          {asked?.asOf != null && <input type="hidden" name="asOf" value={asked.asOf} />}
          {asked?.at != null && <input type="hidden" name="at" value={asked.at} />}
          <label for="forecast-by">{text('by')}</label>
          <input id="forecast-by" type="date" name="by" value={by} />
          <button class="btn">{text('show')}</button>
        </form>
        <p class="forecast-links">
          <a class="btn" href={to(`/treaties/${treaty.id}/proof`)}>
            {text('proof')}
          </a>
          <a class="btn sup" href={to(`/treaties/${treaty.id}/what-if`, { by })}>
            {text('what-if')}
          </a>
        </p>
      </Section>
    </Frame>
  );
}

function Certain({ certain, by }: ForecastModel) {
  const { text } = useWords(forecastWords);
  const { long } = useFormat();
  const { state, date, endedOn, soonest, latestDeposit: latest, asOf } = certain;
  if (date !== null) {
    return (
      <dl class="facts">
        <dt>{text(state === 'date-fixed' ? 'date-fixed' : 'in-force')}</dt>
        <dd>{long(date)}</dd>
        {endedOn !== null && (
          <>
            <dt>{text('ended')}</dt>
            <dd>{long(endedOn)}</dd>
          </>
        )}
      </dl>
    );
  }
  const late = latest === null || latest <= asOf;
  return (
    <>
      <dl class="facts">
        <dt>{text('soonest', { asOf: long(asOf) })}</dt>
        <dd>{soonest === null ? text('no-soonest') : long(soonest)}</dd>
        {latest !== null && !late && (
          <>
            <dt>{text('latest', { by: long(by) })}</dt>
            <dd>{long(latest)}</dd>
          </>
        )}
      </dl>
      {late && (
        <p>
          {latest === null
            ? text('never', { by: long(by) })
            : text('out-of-reach', { by: long(by), latest: long(latest) })}
        </p>
      )}
    </>
  );
}
