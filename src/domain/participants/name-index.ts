import type { PlainDate } from '../calendar/plain-date.js';
import { nameAt } from './on-a-date.js';
import { comparableName, plainName } from './printed-name.js';
import type { Names, OtherName, Participant, Register } from './participant.js';

/** That a participant bears a name, and on which days. */
export interface Bearing {
  readonly participant: Participant;
  readonly holdsOn: (day: PlainDate) => boolean;
}

type ByName = ReadonlyMap<string, readonly Bearing[]>;

/** Who bears which name: `exact` its own English ones, `aliases`; `alike`: any that differs in style alone. */
export interface NameIndex {
  readonly exact: ByName;
  readonly aliases: ByName;
  readonly alike: (name: string) => readonly Bearing[];
  /** Each name by its plain form, for the nearest ones. */
  readonly plain: ByName;
}

const indexes = new WeakMap<Register, NameIndex>();

/** The names of a register, made once for each. */
export function nameIndexOf(register: Register): NameIndex {
  let index = indexes.get(register);
  if (index === undefined) indexes.set(register, (index = madeIndex(register)));
  return index;
}

function madeIndex(register: Register): NameIndex {
  const [exact, aliases] = [new Map<string, Bearing[]>(), new Map<string, Bearing[]>()];
  for (const participant of register.values()) {
    for (const key of new Set(participant.names.map(({ names }) => comparableName(names.en))))
      add(exact, key, { participant, holdsOn: (day) => comparableName(nameAt(participant, day)) === key });
    for (const alias of participant.aliases ?? [])
      add(aliases, comparableName(alias.name), { participant, holdsOn: (day) => usedOn(alias, day) });
  }
  let plain: ByName | null = null;
  const alike = () => (plain ??= plainNames(register, exact, aliases));
  return {
    exact,
    aliases,
    alike: (name) => alike().get(plainName(name)) ?? [],
    get plain() {
      return alike();
    },
  };
}

function plainNames(register: Register, ...known: readonly ByName[]): ByName {
  const plain = new Map<string, Bearing[]>();
  for (const names of known)
    for (const [name, bearings] of names) for (const bearing of bearings) add(plain, plainName(name), bearing);
  const english = new Map(plain);
  for (const participant of register.values())
    for (const { names } of participant.names)
      for (const name of Object.values<string>(inOtherLanguages(names)))
        if (!english.has(plainName(name))) add(plain, plainName(name), { participant, holdsOn: () => true });
  return plain;
}

function inOtherLanguages({ en: _en, ...others }: Names): Omit<Names, 'en'> {
  return others;
}

function add(index: Map<string, Bearing[]>, name: string, bearing: Bearing): void {
  const known = index.get(name) ?? [];
  if (name !== '' && !known.some(({ participant }) => participant === bearing.participant))
    index.set(name, [...known, bearing]);
}

function usedOn({ from, to }: OtherName, day: PlainDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day < to);
}
