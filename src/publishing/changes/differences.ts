import type { Fact } from '../../domain/treaty/model/interpretation.js';
import { periodsInWords, holdingPeriods, type HoldingPeriod } from './holding-periods.js';

/** What a later state of knowledge says differently of one account and participant. */
export interface Difference {
  readonly treaty: string;
  /** `signatories`, `contracting`, `parties`, `counted`, `condition-met`, `in-force`; with a bound, `parties/least`. */
  readonly account: string;
  /** Empty for what is said of the treaty itself. */
  readonly participant: string;
  readonly before: readonly HoldingPeriod[];
  readonly after: readonly HoldingPeriod[];
  readonly inWords: string;
  readonly events: readonly string[];
}

type Posted = Pick<Fact, 'account' | 'participant' | 'date' | 'delta'>;

/**
 * Net postings with the facts they start from, one difference for each account and participant. `nameOf` gives the
 * names for the words.
 */
export function differencesOf(
  changes: readonly (Posted & { readonly events: readonly string[] })[],
  earlier: readonly Posted[],
  nameOf: (code: string) => string,
): readonly Difference[] {
  const known = byAccount(earlier);
  return [...byAccount(changes)].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const [, treaty = '', ...rest] = first.account.split('/');
    const account = rest.join('/');
    const facts = known.get(key) ?? [];
    const before = holdingPeriods(standing(account, facts));
    const after = holdingPeriods(standing(account, [...facts, ...own]));
    const inWords = `${subject(treaty, first.participant, nameOf)} ${accountInWords(account)}: ${periodsInWords(before)} → ${periodsInWords(after)}.`;
    const events = [...new Set(own.flatMap((each) => each.events))];
    return [{ treaty, account, participant: first.participant, before, after, inWords, events }];
  });
}

const WORDS: Readonly<Record<string, string>> = {
  signatories: 'signatory',
  contracting: 'contracting',
  parties: 'party',
  counted: 'counted towards entry into force',
  'condition-met': 'condition met',
  'in-force': 'in force',
};

/** Where days are not known: `perhaps party`, beside what is certain, and `perhaps not party`, within it. */
function accountInWords(account: string): string {
  const [measure = '', bound] = account.split('/');
  const words = WORDS[measure] ?? measure;
  return bound === undefined ? words : `${bound === 'least' ? 'perhaps not' : 'perhaps'} ${words}`;
}

/** What may be less is posted below zero. */
function standing(account: string, facts: readonly Posted[]): readonly Posted[] {
  return account.endsWith('/least') ? facts.map((fact) => ({ ...fact, delta: -fact.delta })) : facts;
}

function subject(treaty: string, participant: string, nameOf: (code: string) => string): string {
  return participant === '' ? treaty : `${treaty}: ${nameOf(participant)}`;
}

function byAccount<T extends Posted>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = `${row.account} ${row.participant}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
