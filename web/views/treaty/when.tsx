import type { ComponentChildren } from 'preact';
import type { TreatyModel } from '../../../src/page/treaty/treaty.model.js';
import type { ShowTreatyAnswer } from '../../../src/treaties/show-treaty/show-treaty.answer.js';
import { Article } from '../../parts/article.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { listedIn } from '../../words/lists.js';
import { useWords } from '../../words/use-words.js';
import { whenWords } from './when.words.js';

type WhenProps = Pick<TreatyModel, 'treaty' | 'entry' | 'deadline'>;
type Delay = NonNullable<ShowTreatyAnswer['laterParties']>['then'];

/** The dates of entry into force, beside the time line. */
export function When({ treaty, entry, deadline }: WhenProps) {
  const { text } = useWords(whenWords);
  const { to } = useAddress();
  const view = (name: string) => to(`/treaties/${treaty.id}/${name}`);
  const open = entry.state === 'pending';
  return (
    <div class="side">
      <h3>{text('when')}</h3>
      <dl class="when">
        {open && <Pending deadline={deadline} asOf={entry.asOf} />}
        <Dates treaty={treaty} entry={entry} />
      </dl>
      {!open && entry.date === null && entry.endedOn === null && <p class="small muted">{text('nothing')}</p>}
      {open && (
        <p class="note fc">
          {text('forecast')} <a href={view('forecast')}>{text('forecast-place')}</a>
        </p>
      )}
      <p class="more-links">
        <a href={view('proof')}>{text('read')}</a>
        {open && (
          <a class="btn sp" href={view('what-if')}>
            {text('suppose')}
          </a>
        )}
      </p>
    </div>
  );
}

interface EntryProps {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly sub?: ComponentChildren;
}

function Entry({ name, value, sub }: EntryProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {sub !== undefined && sub !== null && <dd class="sub">{sub}</dd>}
    </div>
  );
}

function Pending({ deadline, asOf }: Pick<WhenProps, 'deadline'> & { readonly asOf: string }) {
  const { text } = useWords(whenWords);
  const { long, short } = useFormat();
  if (deadline === null) return null;
  const { latest, inForceBy, soonest } = deadline;
  return (
    <>
      {soonest !== null && <Entry name={text('soonest')} value={short(soonest)} sub={text('soonest-sub')} />}
      <Entry
        name={text('last-day', { inForceBy: long(inForceBy) })}
        value={latest === null ? text('no-day') : short(latest)}
        sub={latest === null ? null : text(latest < asOf ? 'passed' : 'last-day-sub')}
      />
    </>
  );
}

function Dates({ treaty, entry }: Pick<WhenProps, 'treaty' | 'entry'>) {
  const { text } = useWords(whenWords);
  const { short } = useFormat();
  const { date, declared, endedOn, state } = entry;
  const ahead = state === 'date-fixed';
  return (
    <>
      <Met entry={entry} />
      {ahead && <Waiting treaty={treaty} />}
      {date !== null && (
        <Entry
          name={text(ahead ? 'enters' : 'entered')}
          value={short(date)}
          sub={text(declared === null ? 'computed' : 'declared')}
        />
      )}
      {endedOn !== null && <Entry name={text('ended')} value={short(endedOn)} />}
      {state === 'in-force' && <Later treaty={treaty} />}
    </>
  );
}

function Met({ entry: { conditionMetOn, decisive } }: Pick<WhenProps, 'entry'>) {
  const { text } = useWords(whenWords);
  const { short } = useFormat();
  const { language, nameOf } = useShell();
  if (conditionMetOn === null) return null;
  const names = decisive.length === 0 ? null : listedIn(language, decisive.map(nameOf));
  return <Entry name={text('met')} value={short(conditionMetOn)} sub={names} />;
}

/** From the condition to the date. */
function Waiting({ treaty: { entryIntoForce: clause } }: Pick<WhenProps, 'treaty'>) {
  const { text } = useWords(whenWords);
  const delay = useDelay(clause !== null && 'then' in clause ? clause.then : null);
  if (delay === null) return null;
  return (
    <Entry
      name={text('delay')}
      value={delay}
      sub={clause?.article === undefined ? '' : <Article text={clause.article} />}
    />
  );
}

function Later({ treaty }: Pick<WhenProps, 'treaty'>) {
  const { text } = useWords(whenWords);
  const later = useDelay(treaty.laterParties?.then ?? null);
  if (later === null) return null;
  const sub = (
    <>
      {text('after-own')}
      {treaty.laterParties?.article !== undefined && (
        <>
          {' ('}
          <Article text={treaty.laterParties.article} />)
        </>
      )}
    </>
  );
  return <Entry name={text('later')} value={later} sub={sub} />;
}

/** A delay in a few words; null where it takes more. */
function useDelay(delay: Delay | null): string | null {
  const { text } = useWords(whenWords);
  if (delay === null) return null;
  if ('days' in delay) return text('days', { n: delay.days });
  if ('months' in delay) return text('months', { n: delay.months });
  if ('years' in delay) return text('years', { n: delay.years });
  if ('sameDay' in delay) return text('sameDay');
  if ('firstOfMonthAfterMonths' in delay)
    return `${text('months', { n: delay.firstOfMonthAfterMonths })}, ${text('first-of-month')}`;
  if ('firstOfMonthAfterDays' in delay)
    return `${text('days', { n: delay.firstOfMonthAfterDays })}, ${text('first-of-month')}`;
  return null;
}
