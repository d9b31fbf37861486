import { sortedByName } from '../../answers/by-name.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import { namesOn } from '../../participants/on-a-date.js';
import type { ParticipantKind, Register } from '../../participants/participant.js';
import { sumOf, type Balance } from './balance.js';
import { groupedBy } from './row-groups.js';
import { usdFigures } from './figures.js';

/** Who gives, under the name of the day. `code` null: not named. */
export interface Donor {
  readonly code: string | null;
  readonly name: string;
  readonly kind: ParticipantKind | null;
}

/** How many donors, States and organisations apart. A territory's government is in the total alone. */
export interface DonorCount {
  readonly total: number;
  readonly states: number;
  readonly organisations: number;
  /** Whether there is more, of donors who wish not to be named; how many they are, nobody can say. */
  readonly notNamed: boolean;
}

/** By what donors are named. */
export interface DonorNaming {
  readonly register: Register;
  readonly asOf: PlainDate;
}

const NOT_NAMED: Donor = { code: null, name: 'not named', kind: null };

/** The balances of each donor, in order of name; those who are not named together. */
export function donorsIn(
  balances: readonly Balance[],
  by: DonorNaming,
): readonly (Donor & { readonly balances: readonly Balance[] })[] {
  const nameOf = namesOn(by.asOf, by.register);
  const groups = [...groupedBy(balances, ({ donor }) => donor)].map(([code, own]) => {
    const donor = code === '' ? NOT_NAMED : { code, name: nameOf(code), kind: by.register.get(code)?.kind ?? null };
    return { donor, balances: own, name: donor.name, code };
  });
  return sortedByName(groups).map(({ donor, balances: own }) => ({ ...donor, balances: own }));
}

/** The distinct donors of a firm amount above zero. */
export function donorCount(balances: readonly Balance[], register: Register): DonorCount {
  const giving = [...groupedBy(balances, ({ donor }) => donor)].filter(([, own]) => gives(own)).map(([code]) => code);
  const named = giving.filter((code) => code !== '');
  const of = (kind: ParticipantKind) => named.filter((code) => register.get(code)?.kind === kind).length;
  const [states, territories] = [of('state'), of('territory')];
  return {
    total: named.length,
    states,
    organisations: named.length - states - territories,
    notNamed: named.length < giving.length,
  };
}

/** Whether a firm amount above zero is pledged: in dollars, or in a currency that has no value in dollars. */
export function gives(balances: readonly Balance[]): boolean {
  if (usdFigures(balances).pledged.minor > 0n) return true;
  return [...groupedBy(balances, ({ currency }) => currency).values()].some(
    (own) => sumOf(own, 'unvalued-pledged') > 0n && sumOf(own, 'pledged-gross') > sumOf(own, 'reduced'),
  );
}
