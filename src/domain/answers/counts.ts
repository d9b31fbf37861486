import type { PlainDate } from '../calendar/plain-date.js';
import { boundsOn } from '../treaty/reading/bounds/bounds-on.js';
import type { Fact, Interpretation } from '../treaty/model/interpretation.js';
import { compareTexts } from '../text-order.js';

/**
 * So many participants, States and organisations apart. Where days are not known: how many there may be, and how many
 * there are at the least; each absent where it is the total.
 */
export interface Total {
  readonly total: number;
  readonly states: number;
  readonly organisations: number;
  readonly possible?: number;
  readonly least?: number;
}

/**
 * The counts of a treaty on one day (docs/contract.md §4). `counted`: instruments that count towards entry into force.
 */
export interface Counts {
  readonly signatories: Total;
  readonly contracting: Total;
  readonly parties: Total;
  readonly counted: number;
  readonly countedPossible?: number;
  readonly countedLeast?: number;
}

/** Counts from a day on, until the next step. */
export interface CountStep extends Counts {
  readonly date: PlainDate;
}

/**
 * Counts as of a day, read from the participations themselves. Each participant counts at the most where some reading
 * has it, and at the least where all have it. So the least is never above the total, nor that above what is possible.
 */
export function countsAsOf(interpretation: Interpretation, asOf: PlainDate): Counts {
  const tally = emptyTally();
  const standsAs = standingOn(asOf);
  for (const [code, { kind }] of interpretation.participations) {
    const own = tally[kind === 'state' ? 'states' : 'organisations'];
    const certain = standsAs(code, interpretation);
    const others = boundsOn(code, interpretation).map((reading) => standsAs(code, reading));
    for (const measure of MEASURES) {
      const sums = [certain, ...others].map((each) => each[measure]);
      own[measure].total += certain[measure];
      own[measure].possible += Math.max(...sums) - certain[measure];
      own[measure].least += Math.min(...sums) - certain[measure];
    }
  }
  return countsOf(tally);
}

const MEASURES = ['signatories', 'contracting', 'parties', 'counted'] as const;
type Measure = (typeof MEASURES)[number];
type Stands = Readonly<Record<Measure, number>>;

/** As what a participant counts on a day by a reading: as one, or as many as the members that it counts as. */
function standingOn(asOf: PlainDate): (code: string, reading: Interpretation) => Stands {
  const counting = new Map<Interpretation, ReadonlyMap<string, number>>();
  return (code, reading) => {
    const { signatures = [], stints = [] } = reading.participations.get(code) ?? {};
    const stint = stints.find(({ contractingFrom, until }) => lasts(contractingFrom, until, asOf));
    const counted = counting.get(reading) ?? countedOn(asOf, reading);
    counting.set(reading, counted);
    return {
      signatories: signatures.some(({ from, withdrawnOn }) => lasts(from, withdrawnOn, asOf)) ? 1 : 0,
      contracting: stint === undefined ? 0 : 1,
      parties: stint !== undefined && stint.inForceFrom !== null && stint.inForceFrom <= asOf ? 1 : 0,
      counted: counted.get(code) ?? 0,
    };
  };
}

function countedOn(asOf: PlainDate, { verdict }: Interpretation): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { participant, counted, from, until, weight } of verdict.instruments)
    if (counted && lasts(from, until, asOf)) sums.set(participant, (sums.get(participant) ?? 0) + (weight ?? 1));
  return sums;
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

/** Counts that some facts of one treaty add up to, or postings. */
export function countsFrom(facts: Iterable<Counted>): Counts {
  const tally = emptyTally();
  for (const fact of facts) post(tally, fact);
  return countsOf(tally);
}

type Counted = Pick<Fact, 'account' | 'organisation' | 'delta'>;
type Column = 'states' | 'organisations';
/** What is certain, and by how much more it may be, or less. */
interface Spread {
  total: number;
  possible: number;
  least: number;
}
type Tally = Record<Column, Record<Measure, Spread>>;

function emptyTally(): Tally {
  const none = (): Spread => ({ total: 0, possible: 0, least: 0 });
  const column = () => ({ signatories: none(), contracting: none(), parties: none(), counted: none() });
  return { states: column(), organisations: column() };
}

function post(tally: Tally, { account, organisation, delta }: Counted): void {
  const [, , measure, bound = 'total'] = account.split('/');
  const known = MEASURES.find((each) => each === measure);
  if (known !== undefined && (bound === 'total' || bound === 'possible' || bound === 'least'))
    tally[organisation ? 'organisations' : 'states'][known][bound] += delta;
}

function countsOf({ states, organisations }: Tally): Counts {
  const of = (measure: Measure) => totalOf(states[measure], organisations[measure]);
  const { total: counted, possible, least } = of('counted');
  return {
    signatories: of('signatories'),
    contracting: of('contracting'),
    parties: of('parties'),
    counted,
    ...(possible === undefined ? {} : { countedPossible: possible }),
    ...(least === undefined ? {} : { countedLeast: least }),
  };
}

function totalOf(states: Spread, organisations: Spread): Total {
  const total = states.total + organisations.total;
  const [more, less] = [states.possible + organisations.possible, states.least + organisations.least];
  return {
    total,
    states: states.total,
    organisations: organisations.total,
    ...(more === 0 ? {} : { possible: total + more }),
    ...(less === 0 ? {} : { least: total + less }),
  };
}

function sameCounts(a: Counts, b: Counts): boolean {
  const same = (x: Total, y: Total) =>
    x.states === y.states && x.organisations === y.organisations && x.possible === y.possible && x.least === y.least;
  return (
    a.counted === b.counted &&
    a.countedPossible === b.countedPossible &&
    a.countedLeast === b.countedLeast &&
    same(a.signatories, b.signatories) &&
    same(a.contracting, b.contracting) &&
    same(a.parties, b.parties)
  );
}

function lasts(from: PlainDate, until: PlainDate | null, asOf: PlainDate): boolean {
  return from <= asOf && (until === null || asOf < until);
}
