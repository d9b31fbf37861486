import type { PlainDate } from '../calendar/plain-date.js';
import type { Names, Participant, Register } from './participant.js';

/**
 * The name used on a day, in a UN language where known, else in English. Before the first dated name, the first one.
 */
export function nameAt(participant: Participant, date: PlainDate, lang: keyof Names = 'en'): string {
  const names = namesAt(participant, date);
  return names[lang] ?? names.en;
}

/** The names used on a day, by UN language. Before the first dated ones, those. */
export function namesAt({ code, names }: Pick<Participant, 'code' | 'names'>, date: PlainDate): Names {
  let found = names[0];
  for (const dated of names) if (dated.from === null || dated.from <= date) found = dated;
  return found?.names ?? { en: code };
}

/** The value of an attribute on a day; null where none is recorded. */
export function attributeAt({ attributes = [] }: Participant, name: string, date: PlainDate): string | null {
  const found = attributes.find(
    ({ attribute, from, to }) => attribute === name && (from === null || from <= date) && (to === null || date < to),
  );
  return found?.value ?? null;
}

/** The English name of whoever has a code in a register, on a day; the code where nobody has it. */
export function namesOn(date: PlainDate, register: Register): (code: string) => string {
  return (code) => {
    const participant = register.get(code);
    return participant === undefined ? code : nameAt(participant, date);
  };
}

/** Whether the participant exists on a day; `existed.to` is the first day on which it does not. */
export function existsAt(participant: Participant, date: PlainDate): boolean {
  const { from, to } = participant.existed;
  return (from === null || from <= date) && (to === null || date < to);
}

/** Whether a participant is governed as a State or a territory is, and no organisation. */
export function hasGovernment({ kind }: Pick<Participant, 'kind'>): boolean {
  return kind === 'state' || kind === 'territory';
}

/** The State responsible for a territory's international relations on a day; null where none is recorded. */
export function responsibleAt({ responsible = [] }: Participant, date: PlainDate): string | null {
  const found = responsible.find(({ from, to }) => (from === null || from <= date) && (to === null || date < to));
  return found?.state ?? null;
}

/** Whether the participant is a member of an organisation on a day. */
export function isMemberAt(participant: Participant, organisation: string, date: PlainDate): boolean {
  return participant.memberships.some(
    (each) => each.organisation === organisation && each.from <= date && (each.to === null || date < each.to),
  );
}

/** The members of an organisation on a day, in the order of the register. */
export function membersAt(register: Register, organisation: string, date: PlainDate): readonly Participant[] {
  return [...register.values()].filter((participant) => isMemberAt(participant, organisation, date));
}
