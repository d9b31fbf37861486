import type { PlainDate } from '../calendar/plain-date.js';
import type { Fact, Interpretation } from '../treaty/model/interpretation.js';
import { compareTexts } from '../text-order.js';

/** So many participants, States and organisations apart. */
export interface Total {
  readonly total: number;
  readonly states: number;
  readonly organisations: number;
}

/**
 * The counts of a treaty on one day (docs/contract.md §4). `counted`: instruments that count towards entry into force.
 */
export interface Counts {
  readonly signatories: Total;
  readonly contracting: Total;
  readonly parties: Total;
  readonly counted: number;
}

/** Counts from a day on, until the next step. */
export interface CountStep extends Counts {
  readonly date: PlainDate;
}

/** Counts as of a day, read from the participations themselves. */
export function countsAsOf(interpretation: Interpretation, asOf: PlainDate): Counts {
  const tally = emptyTally();
  for (const { kind, signatures, stints } of interpretation.participations.values()) {
    const column = kind === 'state' ? 'states' : 'organisations';
    if (signatures.some(({ from, withdrawnOn }) => lasts(from, withdrawnOn, asOf))) tally.signatories[column] += 1;
    const stint = stints.find(({ contractingFrom, until }) => lasts(contractingFrom, until, asOf));
    if (stint === undefined) continue;
    tally.contracting[column] += 1;
    if (stint.inForceFrom !== null && stint.inForceFrom <= asOf) tally.parties[column] += 1;
  }
  for (const { counted, from, until, weight } of interpretation.verdict.instruments)
    if (counted && lasts(from, until, asOf)) tally.counted += weight ?? 1;
  return countsOf(tally);
}

/**
 * The counts of one treaty from a day to a day, both inclusive. The value at `from` comes first, then one step for each
 * date on which a total changes. `facts` are those of one treaty (or postings: account, organisation, date, delta).
 * Empty where `from` is after `to`.
 */
export function countSteps(
  facts: Iterable<Pick<Fact, 'account' | 'organisation' | 'date' | 'delta'>>,
  from: PlainDate,
  to: PlainDate,
): readonly CountStep[] {
  if (from > to) return [];
  const tally = emptyTally();
  const steps: CountStep[] = [];
  const ordered = [...facts].filter(({ date }) => date <= to).sort((a, b) => compareTexts(a.date, b.date));
  let next = 0;
  for (let date = from; ;) {
    for (let fact = ordered[next]; fact !== undefined && fact.date <= date; fact = ordered[++next]) post(tally, fact);
    const counts = countsOf(tally);
    const before = steps.at(-1);
    if (before === undefined || !sameCounts(before, counts)) steps.push({ date, ...counts });
    const following = ordered[next];
    if (following === undefined) return steps;
    date = following.date;
  }
}

type Column = 'states' | 'organisations';
type Tally = Record<'signatories' | 'contracting' | 'parties', Record<Column, number>> & { counted: number };

function emptyTally(): Tally {
  return {
    signatories: { states: 0, organisations: 0 },
    contracting: { states: 0, organisations: 0 },
    parties: { states: 0, organisations: 0 },
    counted: 0,
  };
}

function post(tally: Tally, { account, organisation, delta }: Pick<Fact, 'account' | 'organisation' | 'delta'>): void {
  const name = account.slice(account.lastIndexOf('/') + 1);
  if (name === 'counted') tally.counted += delta;
  else if (name === 'signatories' || name === 'contracting' || name === 'parties')
    tally[name][organisation ? 'organisations' : 'states'] += delta;
}

function countsOf({ signatories, contracting, parties, counted }: Tally): Counts {
  return { signatories: totalOf(signatories), contracting: totalOf(contracting), parties: totalOf(parties), counted };
}

function totalOf({ states, organisations }: Record<Column, number>): Total {
  return { total: states + organisations, states, organisations };
}

function sameCounts(a: Counts, b: Counts): boolean {
  const same = (x: Total, y: Total) => x.states === y.states && x.organisations === y.organisations;
  return (
    a.counted === b.counted &&
    same(a.signatories, b.signatories) &&
    same(a.contracting, b.contracting) &&
    same(a.parties, b.parties)
  );
}

function lasts(from: PlainDate, until: PlainDate | null, asOf: PlainDate): boolean {
  return from <= asOf && (until === null || asOf < until);
}
