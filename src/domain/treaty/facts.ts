import type { CountedInstrument, Fact, Interpretation, Verdict } from './interpretation.js';

/**
 * One participant's dated facts under a treaty, netted per account and day: signatory, contracting, party, and counted
 * towards entry into force. The sum of the deltas up to a day is its balance on that day.
 */
export function factsOf(interpretation: Interpretation, code: string): readonly Fact[] {
  const { treaty, verdict } = interpretation;
  const participation = interpretation.participations.get(code);
  if (participation === undefined) return [];
  const organisation = participation.kind !== 'state';
  const facts: Fact[] = [];
  const period = (name: string, from: string, until: string | null, weight = 1): void => {
    if (until !== null && until <= from) return;
    const account = `treaty/${treaty}/${name}`;
    facts.push({ account, participant: code, organisation, date: from, delta: weight });
    if (until !== null) facts.push({ account, participant: code, organisation, date: until, delta: -weight });
  };
  for (const { from, withdrawnOn } of participation.signatures) period('signatories', from, withdrawnOn);
  for (const { contractingFrom, until } of participation.stints) period('contracting', contractingFrom, until);
  for (const { inForceFrom, until } of participation.stints) if (inForceFrom !== null) period('parties', inForceFrom, until);
  for (const { from, until, weight } of countedBy(verdict).get(code) ?? []) period('counted', from, until, weight);
  return netted(facts);
}

/** The treaty's own facts: the day its condition was met, and the day it enters into force. */
function ownFacts({ treaty, verdict }: Interpretation): readonly Fact[] {
  const fact = (name: string, date: string | null): Fact[] =>
    date === null ? [] : [{ account: `treaty/${treaty}/${name}`, participant: '', organisation: false, date, delta: 1 }];
  return [...fact('condition-met', verdict.conditionMetOn), ...fact('in-force', verdict.date)];
}

/** What must be posted so that `before` becomes `after`: minus what no longer holds, plus what is new, netted, without zero rows. */
export function differences(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  if (before === after || (before.length === 0 && after.length === 0)) return [];
  return netted([...before.map((fact) => ({ ...fact, delta: -fact.delta })), ...after]);
}

/**
 * The difference between two readings of one treaty (null: it was not known), over all its participants; those that
 * kept their identity and their counted instruments cost next to nothing.
 */
export function factChanges(before: Interpretation | null, after: Interpretation): readonly Fact[] {
  if (before === null || before.treaty !== after.treaty)
    return netted([...(before === null ? [] : allFacts(before).map((fact) => ({ ...fact, delta: -fact.delta }))), ...allFacts(after)]);
  const changes = [...differences(ownFacts(before), ownFacts(after))];
  const [counted, nowCounted] = [countedBy(before.verdict), countedBy(after.verdict)];
  const gone = [...before.participations.keys()].filter((code) => !after.participations.has(code));
  for (const code of [...after.participations.keys(), ...gone]) {
    const same = before.participations.get(code) === after.participations.get(code);
    if (same && sameCounted(counted.get(code), nowCounted.get(code))) continue;
    changes.push(...differences(factsOf(before, code), factsOf(after, code)));
  }
  return changes;
}

/** Every fact of a treaty: its own, and those of all participants. */
export function allFacts(interpretation: Interpretation): readonly Fact[] {
  const codes = [...interpretation.participations.keys()];
  return [...ownFacts(interpretation), ...codes.flatMap((code) => factsOf(interpretation, code))];
}

const counted = new WeakMap<Verdict, ReadonlyMap<string, readonly CountedInstrument[]>>();

/** The counted instruments by participant; derived once for each verdict, which never changes. */
function countedBy(verdict: Verdict): ReadonlyMap<string, readonly CountedInstrument[]> {
  let found = counted.get(verdict);
  if (found === undefined) {
    const by = new Map<string, CountedInstrument[]>();
    for (const instrument of verdict.instruments) {
      if (!instrument.counted) continue;
      const own = by.get(instrument.participant);
      if (own === undefined) by.set(instrument.participant, [instrument]);
      else own.push(instrument);
    }
    counted.set(verdict, (found = by));
  }
  return found;
}

function sameCounted(some: readonly CountedInstrument[] = [], others: readonly CountedInstrument[] = []): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ from, until, weight }, i) => {
        const other = others[i];
        return from === other?.from && until === other.until && weight === other.weight;
      }))
  );
}

function netted(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length < 2) return facts;
  const sums = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.account} ${fact.participant} ${fact.organisation ? 'o' : 's'} ${fact.date}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? fact : { ...sum, delta: sum.delta + fact.delta });
  }
  return [...sums.values()].filter(({ delta }) => delta !== 0);
}
