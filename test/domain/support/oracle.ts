import type { TreatyAction } from '../../../src/domain/treaty/model/action.js';

/**
 * A second, naive reading: one participant at a time, one day at a time, with flags instead of stints. Withdrawals take
 * effect after a year.
 */
const CONSENT: readonly string[] = ['ratification', 'accession', 'succession'];

export function signatoriesIn(acts: readonly TreatyAction[], asOf: string): number {
  return participantsOf(acts).filter((own) => {
    let signed = false;
    for (const day of daysUpTo(own, asOf)) {
      if (on(own, day, 'signature').length > 0) signed = true;
      if (on(own, day, 'signature-withdrawal').length > 0) signed = false;
    }
    return signed;
  }).length;
}

export function contractingIn(acts: readonly TreatyAction[], asOf: string): number {
  return participantsOf(acts).filter((own) => periodsOf(own).some(([from, until]) => from <= asOf && asOf < until))
    .length;
}

const NEVER = '9999';

function periodsOf(own: readonly TreatyAction[]): readonly [string, string][] {
  const periods: [string, string][] = [];
  let [bound, since, end] = [false, '', NEVER];
  let free = '';
  const leaveBy = (day: string) => {
    if (!bound || day < end) return;
    periods.push([since, end]);
    [bound, free, end] = [false, end, NEVER];
  };
  const join = ({ date, effective }: TreatyAction) => {
    const from = effective !== null && effective < date ? effective : date;
    [bound, since, end] = [true, from < free ? free : from, NEVER];
  };
  for (const day of daysUpTo(own, NEVER)) {
    leaveBy(day);
    const waiting = [...on(own, day, ...CONSENT)];
    if (!bound) for (const first of waiting.splice(0, 1)) join(first);
    for (const leaving of [...on(own, day, 'instrument-withdrawal'), ...on(own, day, 'withdrawal')]) {
      if (!bound) continue;
      const effect = effectOf(leaving, since);
      if (end === NEVER || (leaving.kind === 'instrument-withdrawal' && effect < end)) end = effect;
      leaveBy(day);
    }
    if (bound && on(own, day, 'withdrawal-revocation').length > 0) end = NEVER;
    if (!bound) for (const next of waiting.splice(0, 1)) join(next);
  }
  if (bound) periods.push([since, end]);
  return periods;
}

function effectOf({ kind, date, effective }: TreatyAction, since: string): string {
  const stated = effective ?? (kind === 'withdrawal' ? aYearAfter(date) : date);
  return stated < since ? since : stated;
}

function participantsOf(acts: readonly TreatyAction[]): readonly (readonly TreatyAction[])[] {
  return [...new Set(acts.map((each) => each.participant))].map((code) =>
    acts.filter((each) => each.participant === code),
  );
}

/** A day's acts of some kinds; of several on one day the one with the earlier effect goes first. */
function on(own: readonly TreatyAction[], day: string, ...kinds: readonly string[]): readonly TreatyAction[] {
  const effect = (each: TreatyAction) => each.effective ?? each.date;
  return own
    .filter(({ date, kind }) => date === day && kinds.includes(kind))
    .sort((a, b) => effect(a).localeCompare(effect(b)));
}

function daysUpTo(own: readonly TreatyAction[], asOf: string): readonly string[] {
  return [...new Set(own.map(({ date }) => date))].filter((date) => date <= asOf).sort();
}

function aYearAfter(date: string): string {
  return `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4)}`;
}
