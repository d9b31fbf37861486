import { covers, type Period } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Context, CountedInstrument, Verdict } from '../../treaty/interpretation.js';
import type { Treaty } from '../../treaty/treaty.js';
import type { ClassOf } from '../clause.js';
import { classInWords, daysInClass, daysOfMembership } from '../counting/class.js';
import type { Seen } from './seen.js';

/** What a condition still lacks; numbers as decimal strings. `from`: the class of an `including`. */
export type Missing =
  | { readonly condition: 'instruments'; readonly from?: string; readonly need: string; readonly have: string; readonly missing: string }
  | { readonly condition: 'inForce'; readonly treaty: string; readonly need: string; readonly have: string; readonly missing: string };

/** The parts of the condition that the instruments counted on a day do not fill, and the floors that have no date. A condition once met lacks nothing. */
export function missingOn(treaty: Treaty, verdict: Verdict, day: PlainDate, context: Context, seen: Seen): Missing[] {
  const floors = seen.openFloors.map((floor): Missing => ({ condition: 'inForce', treaty: floor, need: '1', have: '0', missing: '1' }));
  if (seen.conditionMetOn !== null) return floors;
  const { count = 0, including = [] } = treaty.entryIntoForce?.when.instruments ?? {};
  const counted = verdict.instruments.filter((instrument) => instrument.counted && covers(instrument, day));
  const have = counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return [
    ...line(count, have),
    ...including.flatMap((part) => line(part.count, countIn(part.from, counted, day, treaty, context), classInWords(part.from))),
    ...floors,
  ];
}

function line(need: number, have: number, from?: string): Missing[] {
  if (have >= need) return [];
  const numbers = { need: String(need), have: String(have), missing: String(need - have) };
  return [{ condition: 'instruments', ...(from === undefined ? {} : { from }), ...numbers }];
}

function countIn(of: ClassOf, counted: readonly CountedInstrument[], day: PlainDate, treaty: Treaty, context: Context): number {
  const onDay = (periods: readonly Period[]) => periods.some((period) => covers(period, day));
  const heads = new Set(counted.flatMap((instrument) => headsOn(instrument, treaty, context, onDay)));
  return [...heads].filter((code) => onDay(daysInClass(of, code, treaty, context.register))).length;
}

/** Whom an instrument counts for: its depositor, or the members of an organisation counted as its members. */
function headsOn(
  instrument: CountedInstrument,
  treaty: Treaty,
  { register }: Context,
  onDay: (periods: readonly Period[]) => boolean,
): string[] {
  const { participant } = instrument;
  if (treaty.entryIntoForce?.organisations !== 'counted-as-members') return [participant];
  const states = [...register.values()].filter(({ kind }) => kind === 'state');
  const members = states.filter(({ code }) => onDay(daysOfMembership(code, participant, register))).map(({ code }) => code);
  return members.length === 0 ? [participant] : members;
}
