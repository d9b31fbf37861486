import type { TreatyLink } from '../domain/treaty/model/link.js';
import type { CountsOfDayAnswer, TotalAnswer } from './counts.answer.js';

/** What acts that are not recorded may mean for a condition that is not met by those that are. */
export const MAY_BE_MET = 'The condition may already have been met by acts not recorded.';

/** `107 contracting (106 States, 1 organisation), 105 parties, 147 signatories` */
export function countsInWords({ signatories, contracting, parties }: CountsOfDayAnswer): string {
  const party = parties.total === 1 ? 'party' : 'parties';
  const signatory = signatories.total === 1 ? 'signatory' : 'signatories';
  return `${totalInWords(contracting)} contracting, ${totalInWords(parties)} ${party}, ${apart(rangeInWords(signatories))} ${signatory}`;
}

/** `Not in force.`, `In force since 2005-12-14.` */
export function entryIntoForceInWords(entry: {
  readonly state: string;
  readonly date: string | null;
  readonly earliest?: string;
}): string {
  const { date, earliest } = entry;
  if (earliest === undefined) return certainlyInWords(entry);
  if (date === null) return `Not in force for certain; perhaps since ${earliest}, as days are not known.`;
  return certainlyInWords(entry).replace(/\.$/u, ` at the latest, perhaps ${earliest}.`);
}

function certainlyInWords({ state, date }: { readonly state: string; readonly date: string | null }): string {
  if (state === 'in-force') return `In force since ${date ?? '?'}.`;
  if (state === 'ended') return `No longer in force; it had entered into force on ${date ?? '?'}.`;
  if (state === 'date-fixed') return `Not yet in force; it enters into force on ${date ?? '?'}.`;
  return state === 'unknown' ? 'Whether it is in force is not known.' : 'Not in force.';
}

/** `190`; where days are not known `190, possibly 192`, `190, at least 189`. */
export function rangeInWords({ total, possible, least }: Pick<TotalAnswer, 'total' | 'possible' | 'least'>): string {
  const more = possible === undefined ? '' : `, possibly ${String(possible)}`;
  return `${String(total)}${more}${least === undefined ? '' : `, at least ${String(least)}`}`;
}

/** The same of the instruments that count towards entry into force. */
export function countedInWords({ counted: total, countedPossible, countedLeast }: CountsOfDayAnswer): string {
  return rangeInWords({
    total,
    ...(countedPossible === undefined ? {} : { possible: countedPossible }),
    ...(countedLeast === undefined ? {} : { least: countedLeast }),
  });
}

function totalInWords({ total, states, organisations, ...range }: TotalAnswer): string {
  if (organisations === 0) return apart(rangeInWords({ total, ...range }));
  const kinds = `(${counted(states, 'State')}, ${counted(organisations, 'organisation')})`;
  return apart(rangeInWords({ total, ...range }).replace(/^\d+/u, (number) => `${number} ${kinds}`));
}

/** A range is set apart from what it counts. */
function apart(range: string): string {
  return range.includes(',') && !range.endsWith(')') ? `${range},` : range;
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** Who left without a notice, by joining a later treaty (final article of ILO conventions). */
export function leftByLink({ treaty, article }: Pick<TreatyLink, 'treaty' | 'article'>): string {
  return `left by ${treaty}${article === undefined ? '' : ` (${article})`}, without a notice`;
}
