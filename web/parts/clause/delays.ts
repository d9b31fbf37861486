import type { Day, Delay } from './clause-types.js';
import type { Tag } from '../../words/formatting.js';
import type { Phrase, Telling } from './telling.js';

/**
 * What happens, as the language has it after "after". `kind`: how the day of it is said; `state`: where it is a day on
 * which something holds, that.
 */
export interface Event {
  readonly kind: 'act' | 'day' | 'date';
  readonly event: Phrase;
  readonly state?: Phrase;
}

type Form = 'on' | 'noun';

/** How a delay is told: as when, or as the day; and whether its words lead to the step of the proof that counts. */
interface How {
  readonly form?: Form;
  readonly marked?: boolean;
}
/** What messages of a delay take beside its event. */
interface Said {
  readonly form: Form;
  readonly d: Tag;
}
type Months = Extract<Delay, { months: number } | { years: number }>;

/** A delay from an event: `on the 90th day after the deposit of the 30th instrument`. */
export function delayTold(telling: Telling, delay: Delay, of: Event, how: How = {}): Phrase {
  const { event } = of;
  const { form = 'on', marked = false } = how;
  const d: Tag = (chunks) => (marked ? telling.mark(2, telling.whole(chunks)) : telling.whole(chunks));
  const said: Said = { form, d };
  if ('days' in delay)
    return telling.say('days', { ...said, event, nth: telling.nth(delay.days), n: String(delay.days) });
  if ('clearDays' in delay) return telling.say('clear-days', { ...said, event, count: delay.clearDays });
  if ('months' in delay || 'years' in delay) return monthsTold(telling, delay, event, said);
  if ('firstOfMonthAfterMonths' in delay) {
    const span = telling.say('span-months', { count: delay.firstOfMonthAfterMonths });
    return telling.say('first-after-months', { ...said, event, span });
  }
  if ('firstOfMonthAfterDays' in delay) {
    const n = delay.firstOfMonthAfterDays;
    return telling.say('first-after-days', { ...said, event, nth: telling.nth(n), n: String(n) });
  }
  if ('firstOfNthMonth' in delay) return nthMonthTold(telling, delay, event, said);
  if ('annually' in delay) return yearlyTold(telling, delay.annually, event, said);
  if ('steps' in delay) return stepsTold(telling, delay.steps, of, how);
  if ('sameDay' in delay) return telling.say(form === 'on' ? 'same' : 'same-noun', { ...valuesOf(of), d });
  const otherwise = delayTold(telling, delay.otherwise, of);
  return telling.say('fixed', { ...valuesOf(of), d, date: telling.date(delay.fixed), otherwise });
}

/** The day that a delay leads to, as an event from which another is counted. */
function dayReached(telling: Telling, delay: Delay, of: Event): Event {
  const { language } = telling.options;
  if ('sameDay' in delay) {
    const kind = of.kind === 'act' && (language === 'en' || language === 'zh') ? 'date' : of.kind;
    return { ...of, kind, event: delayTold(telling, delay, of, { form: 'noun' }) };
  }
  const plain = isPlainSpan(delay);
  const how = 'fixed' in delay ? 'fixed' : plain ? 'plain' : 'other';
  const words = delayTold(telling, delay, of, { form: 'noun' });
  const kind = language === 'en' && how === 'other' && !isDayAfter(delay) ? 'act' : 'date';
  return { kind, event: telling.say('day-falling', { how, words }) };
}

/** A day of a clause: a date, or a delay from an event of the treaty. */
export function dayTold(telling: Telling, day: Day): Event {
  if (typeof day === 'string') {
    const date = telling.date(day);
    return { kind: 'date', event: telling.say('date', { date }) };
  }
  return dayReached(telling, day.after, { kind: 'act', event: telling.say(day.from) });
}

/** From when a delay is counted: the event, or the depositary's notification of it. */
export function startTold(telling: Telling, from: string | undefined, of: Event): Event {
  if (from !== 'notification') return of;
  return { kind: 'act', event: telling.say('notification', valuesOf(of)) };
}

/** An event as messages take it. */
function valuesOf({ kind, event, state }: Event) {
  return { kind: kind === 'day' && state === undefined ? 'date' : kind, event, state: state ?? event };
}

function monthsTold(telling: Telling, delay: Months, event: Phrase, said: Said): Phrase {
  const { counted } = delay;
  const span = spanTold(telling, delay) ?? event;
  if (counted === 'day-after') return telling.say('day-after-span', { ...said, event, span });
  return telling.say('after-span', { ...said, event, span, ending: counted === undefined ? '' : telling.say(counted) });
}

function isPlainSpan(delay: Delay): boolean {
  if ('steps' in delay) {
    const last = delay.steps.at(-1);
    return last !== undefined && isPlainSpan(last);
  }
  return ('months' in delay || 'years' in delay) && delay.counted !== 'day-after';
}

/** Whether a delay reads as `the day after …`: its day is then said as a date is. */
function isDayAfter(delay: Delay): boolean {
  if ('steps' in delay) {
    const last = delay.steps.at(-1);
    return last !== undefined && isDayAfter(last);
  }
  return 'clearDays' in delay || ('counted' in delay && delay.counted === 'day-after');
}

function spanTold(telling: Telling, delay: Delay): Phrase | null {
  if ('days' in delay) return telling.say('span-days', { count: delay.days });
  if ('months' in delay) return telling.say('span-months', { count: delay.months });
  return 'years' in delay ? telling.say('span-years', { count: delay.years }) : null;
}

/** `on the 60th day after the expiration of 6 months from the deposit`. */
function stepsTold(telling: Telling, steps: readonly Delay[], of: Event, how: How): Phrase {
  const last = steps.at(-1);
  if (last === undefined) return delayTold(telling, { sameDay: true }, of, how);
  return delayTold(
    telling,
    last,
    steps.slice(0, -1).reduce((event, step) => expired(telling, step, event), of),
    how,
  );
}

function expired(telling: Telling, step: Delay, of: Event): Event {
  const span = 'days' in step || 'counted' in step ? null : spanTold(telling, step);
  if (span === null) return dayReached(telling, step, of);
  return { kind: 'act', event: telling.say('expiry', { span, event: of.event }) };
}

function nthMonthTold(
  telling: Telling,
  { firstOfNthMonth: n, atLeastDays }: Extract<Delay, { firstOfNthMonth: number }>,
  event: Phrase,
  said: Said,
): Phrase {
  const values = { ...said, event, nth: telling.nth(n), n: String(n) };
  if (atLeastDays === undefined) return telling.say('first-of-nth', values);
  return telling.say('first-of-nth-at-least', { ...values, span: telling.say('span-days', { count: atLeastDays }) });
}

function yearlyTold(
  telling: Telling,
  { on, noticeBy }: Extract<Delay, { annually: unknown }>['annually'],
  event: Phrase,
  said: Said,
): Phrase {
  const values = { ...said, event, on: telling.dayOfYear(on), by: telling.dayOfYear(noticeBy) };
  return telling.say(on === noticeBy ? 'annually-same' : 'annually', values);
}
