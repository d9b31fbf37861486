import type { PlainDate } from '../calendar/plain-date.js';
import type { Register, Responsibility, Succession } from './participant.js';

/** One that stands to an earlier participant as its own succession says. */
export interface Successor extends Pick<Succession, 'date' | 'mode'> {
  readonly code: string;
}

/** A territory for whose international relations a State is responsible, from a day (null: not known) to a day. */
export interface TerritoryOf extends Pick<Responsibility, 'from' | 'to'> {
  readonly code: string;
}

/** Those that say that they came after a participant, in order of the day. */
export function saidSuccessors(code: string, register: Register): readonly Successor[] {
  return [...register.values()]
    .flatMap(({ code: later, successions }) =>
      successions
        .filter(({ predecessor }) => predecessor === code)
        .map(({ date, mode }) => ({ code: later, date, mode })),
    )
    .sort(byDay(({ date }) => date));
}

/** The territories of a State, those of today and of earlier days, in order of the day. */
export function territoriesOfState(state: string, register: Register): readonly TerritoryOf[] {
  return [...register.values()]
    .flatMap(({ code, responsible = [] }) =>
      responsible.filter((each) => each.state === state).map(({ from, to }) => ({ code, from, to })),
    )
    .sort(byDay(({ from }) => from));
}

function byDay<T extends { readonly code: string }>(dayOf: (one: T) => PlainDate | null) {
  const key = (one: T) => `${dayOf(one) ?? ''} ${one.code}`;
  return (one: T, other: T) => (key(one) < key(other) ? -1 : 1);
}
