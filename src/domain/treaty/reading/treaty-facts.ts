import type { PlainDate } from '../../calendar/plain-date.js';
import type { Fact, Interpretation } from '../model/interpretation.js';
import { boundEntries } from './bounds/bound-entries.js';
import { boundsOn, sameCounted } from './bounds/bounds-on.js';

/**
 * One participant's dated facts under a treaty, netted per account and day: signatory, contracting, party, and counted
 * towards entry into force. The sum of the deltas up to a day is its balance on that day.
 */
export function factsOf(interpretation: Interpretation, code: string): readonly Fact[] {
  return named(interpretation, netted(entriesOf(interpretation, code)));
}

/**
 * What must be posted so that `before` becomes `after`: minus what no longer holds, plus what is new, netted, without
 * zero rows.
 */
export function differences(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  return before.length === 0 ? netted(after) : netted([...taken(before), ...after]);
}

/**
 * The difference between two readings of one treaty (null: it was not known). Only those participants are looked at
 * whose participation is not the same object in both, or who do not count the same.
 */
export function factChanges(before: Interpretation | null, after: Interpretation): readonly Fact[] {
  if (before === null) return allFacts(after);
  if (before.treaty !== after.treaty) return [...taken(allFacts(before)), ...allFacts(after)];
  const changes = [...differences(ownEntries(before), ownEntries(after))];
  const changed = new Set(changedBetween(before, after));
  if (before.bounds !== undefined || after.bounds !== undefined)
    for (const bound of ['most', 'least'] as const)
      for (const code of changedBetween(before.bounds?.[bound] ?? before, after.bounds?.[bound] ?? after))
        changed.add(code);
  for (const code of changed) changes.push(...differences(entriesOf(before, code), entriesOf(after, code)));
  return named(after, changes);
}

/** Those of whom two readings may say something else. */
function changedBetween(before: Interpretation, after: Interpretation): readonly string[] {
  const [counted, nowCounted] = [before.verdict.counted, after.verdict.counted];
  return [
    ...after.participations.changedSince(before.participations),
    ...nowCounted.changedSince(counted).filter((code) => !sameCounted(counted.get(code), nowCounted.get(code))),
  ];
}

/** Every fact of a treaty: its own, and those of all participants. */
export function allFacts(interpretation: Interpretation): readonly Fact[] {
  const facts = [...named(interpretation, ownEntries(interpretation))];
  for (const code of interpretation.participations.keys()) facts.push(...factsOf(interpretation, code));
  return facts;
}

/** Facts whose accounts are still called by their last part: `parties`. */
type Entries = readonly Fact[];

/** The entries as facts of the treaty: `treaty/uncac/parties`. */
function named({ treaty }: Interpretation, entries: Entries): readonly Fact[] {
  return entries.map((entry) => ({ ...entry, account: `treaty/${treaty}/${entry.account}` }));
}

function entriesOf(interpretation: Interpretation, participant: string): Entries {
  const certain = certainEntriesOf(interpretation, participant);
  const others = boundsOn(participant, interpretation).map((reading) => certainEntriesOf(reading, participant));
  return others.length === 0 ? certain : [...certain, ...boundEntries(certain, others)];
}

function certainEntriesOf({ verdict, participations }: Interpretation, participant: string): Entries {
  const participation = participations.get(participant);
  if (participation === undefined) return [];
  const organisation = participation.kind !== 'state';
  const entries: Fact[] = [];
  const period = (account: string, from: PlainDate, until: PlainDate | null, weight = 1): void => {
    if (until !== null && until <= from) return;
    entries.push({ account, participant, organisation, date: from, delta: weight });
    if (until !== null) entries.push({ account, participant, organisation, date: until, delta: -weight });
  };
  for (const { from, withdrawnOn } of participation.signatures) period('signatories', from, withdrawnOn);
  for (const { contractingFrom, until } of participation.stints) period('contracting', contractingFrom, until);
  for (const { inForceFrom, until } of participation.stints)
    if (inForceFrom !== null) period('parties', inForceFrom, until);
  for (const { from, until, weight } of verdict.counted.get(participant) ?? []) period('counted', from, until, weight);
  return entries;
}

/** The treaty's own entries: the day its condition was met, the day it enters into force, and the day it ends. */
function ownEntries(interpretation: Interpretation): Entries {
  const certain = certainOwnEntries(interpretation);
  const { bounds } = interpretation;
  if (bounds === undefined) return certain;
  return [...certain, ...boundEntries(certain, [certainOwnEntries(bounds.most), certainOwnEntries(bounds.least)])];
}

function certainOwnEntries({ verdict, ended }: Interpretation): Entries {
  const entry = (account: string, date: PlainDate | null, delta: number): Entries =>
    date === null ? [] : [{ account, participant: '', organisation: false, date, delta }];
  return [
    ...entry('condition-met', verdict.conditionMetOn, 1),
    ...entry('in-force', verdict.date, 1),
    ...entry('in-force', ended?.on ?? null, -1),
  ];
}

function taken(facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) => ({ ...fact, delta: -fact.delta }));
}

/** Few facts come together here, those of one participant: looking through them costs less than a key for each. */
function netted(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2) return facts;
  const sums: Fact[] = [];
  for (const fact of facts) {
    const place = sums.findIndex((sum) => sameEntry(sum, fact));
    const sum = sums[place];
    if (sum === undefined) sums.push(fact);
    else sums[place] = { ...sum, delta: sum.delta + fact.delta };
  }
  return sums.filter(({ delta }) => delta !== 0);
}

function sameEntry(one: Fact, other: Fact): boolean {
  return (
    one.date === other.date &&
    one.account === other.account &&
    one.participant === other.participant &&
    one.organisation === other.organisation
  );
}
