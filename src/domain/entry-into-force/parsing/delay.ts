import { MONTH_COUNTINGS } from '../../calendar/months.js';
import type { Delay, DelayFrom } from '../../treaty/model/clause.js';
import type { Place, Reader } from '../../json/place.js';
import { oneOf } from '../../json/kinds.js';
import { listOf } from '../../json/lists.js';
import { objectOf, optional } from '../../json/objects.js';
import { word } from '../../json/texts.js';
import { readCount, readDate, readDayOfYear, readTrue } from '../../json/values.js';

const MOST_STEPS = 12;

/** One kind of delay. */
type Kind<K extends string> = Extract<Delay, Readonly<Record<K, unknown>>>;

const counted = optional(word(MONTH_COUNTINGS));

const readAny: Reader<Delay> = oneOf<Delay>(
  'delay',
  {
    days: objectOf<Kind<'days'>>({ days: readCount }),
    clearDays: objectOf<Kind<'clearDays'>>({ clearDays: readCount }),
    months: objectOf<Kind<'months'>>({ months: readCount, counted }),
    years: objectOf<Kind<'years'>>({ years: readCount, counted }),
    firstOfMonthAfterMonths: objectOf<Kind<'firstOfMonthAfterMonths'>>({ firstOfMonthAfterMonths: readCount }),
    firstOfMonthAfterDays: objectOf<Kind<'firstOfMonthAfterDays'>>({ firstOfMonthAfterDays: readCount }),
    firstOfNthMonth: objectOf<Kind<'firstOfNthMonth'>>({
      firstOfNthMonth: readCount,
      atLeastDays: optional(readCount),
    }),
    annually: objectOf<Kind<'annually'>>({
      annually: objectOf<Kind<'annually'>['annually']>({ on: readDayOfYear, noticeBy: readDayOfYear }),
    }),
    steps: objectOf<Kind<'steps'>>({ steps: listOf(readDelay, MOST_STEPS) }),
    sameDay: objectOf<Kind<'sameDay'>>({ sameDay: readTrue }),
    fixed: objectOf<Kind<'fixed'>>({ fixed: readDate, otherwise: readDelay }),
  },
  { parts: ['otherwise', 'atLeastDays', 'counted'], example: '{"days":30}' },
);

/** From when a delay is counted. */
export const readDelayFrom: Reader<DelayFrom> = word(['deposit', 'notification']);

/** One delay; those within `steps` and `otherwise` too. */
export function readDelay(input: unknown, place: Place): Delay | undefined {
  return readAny(input, place);
}
