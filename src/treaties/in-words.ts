import type { CountsOfDayAnswer, TotalAnswer } from './counts.answer.js';

/** What acts that are not recorded may mean for a condition that is not met by those that are. */
export const MAY_BE_MET = 'The condition may already have been met by acts not recorded.';

/** `107 contracting (106 States, 1 organisation), 105 parties, 147 signatories` */
export function countsInWords({ signatories, contracting, parties }: CountsOfDayAnswer): string {
  const party = parties.total === 1 ? 'party' : 'parties';
  const signatory = signatories.total === 1 ? 'signatory' : 'signatories';
  return `${totalInWords(contracting)} contracting, ${totalInWords(parties)} ${party}, ${String(signatories.total)} ${signatory}`;
}

/** `Not in force.`, `In force since 2005-12-14.` */
export function entryIntoForceInWords({
  state,
  date,
}: {
  readonly state: string;
  readonly date: string | null;
}): string {
  if (state === 'in-force') return `In force since ${date ?? '?'}.`;
  if (state === 'ended') return `No longer in force; it had entered into force on ${date ?? '?'}.`;
  if (state === 'date-fixed') return `Not yet in force; it enters into force on ${date ?? '?'}.`;
  return state === 'unknown' ? 'Whether it is in force is not known.' : 'Not in force.';
}

function totalInWords({ total, states, organisations }: TotalAnswer): string {
  if (organisations === 0) return String(total);
  return `${String(total)} (${counted(states, 'State')}, ${counted(organisations, 'organisation')})`;
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
