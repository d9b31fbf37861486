import { applyDelay } from '../../calendar/delay.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { Verdict } from '../../treaty/interpretation.js';
import type { Treaty } from '../../treaty/treaty.js';
import type { EntryIntoForceClause } from '../clause.js';
import { appliedDelayInWords } from '../words/delay.js';
import { conditionInWords } from '../words/clauses.js';
import { counted, listed, ordinal } from '../words/terms.js';
import type { Missing } from './missing.js';
import type { ProofLine } from './proof.js';
import type { Seen } from './seen.js';

interface Told {
  readonly treaty: Treaty;
  readonly verdict: Verdict;
  readonly asOf: PlainDate;
  readonly seen: Seen;
  readonly missing: readonly Missing[];
  readonly proof: readonly ProofLine[];
  readonly nameOf: (code: string) => string;
}

/** Why the verdict is what it is as of the day, in sentences with names and dates. */
export function explained(told: Told): string {
  const { treaty, seen, missing } = told;
  const clause = treaty.entryIntoForce;
  const sentences: string[] = [];
  if (clause !== null && seen.conditionMetOn !== null) sentences.push(metSentence(clause, seen.conditionMetOn, told));
  if (clause !== null && seen.conditionMetOn !== null && seen.computed !== null) {
    sentences.push(computedSentence(clause, seen.conditionMetOn, seen.computed, told));
  }
  if (seen.declared !== null) sentences.push(declaredSentence(seen.declared, told));
  if (clause === null && seen.declared === null) {
    sentences.push('No clause on entry into force is recorded and the depositary has declared no date, so nothing can be computed.');
  }
  if (seen.date === null) sentences.push(...missing.map((line) => missingSentence(line, told)));
  sentences.push(...uncountedSentence(told));
  return sentences.join(' ');
}

function metSentence(clause: EntryIntoForceClause, metOn: PlainDate, { verdict, nameOf }: Told): string {
  const { count, including = [] } = clause.when.instruments;
  const names = listed(verdict.decisive.map(nameOf));
  const depositors = verdict.instruments.filter(({ act }) => act.date === metOn).map(({ participant }) => participant);
  const byDeposit = verdict.decisive.every((code) => depositors.includes(code));
  const event =
    verdict.decisive.length > 1
      ? `the instruments of ${names} completed the count together`
      : including.length === 0
        ? `${names} deposited the ${ordinal(count)} instrument`
        : `${names} deposited its instrument`;
  const how = byDeposit ? event : `the instruments of ${names} came to count`;
  return `The condition (${conditionInWords(clause.when)}) was met on ${dateInWords(metOn)}, when ${how}.`;
}

function computedSentence(clause: EntryIntoForceClause, metOn: PlainDate, computed: PlainDate, { asOf }: Told): string {
  const unraised = applyDelay(clause.then, metOn);
  const enters = computed <= asOf ? 'entered' : 'enters';
  const rule = appliedDelayInWords(clause.then, metOn);
  if (unraised === computed) return `By its clause the treaty ${enters} into force ${rule}: ${dateInWords(computed)}.`;
  return `Its clause gives ${dateInWords(unraised)} (${rule}), but not before a later date that it names, so the treaty ${enters} into force on ${dateInWords(computed)}.`;
}

function declaredSentence(declared: NonNullable<Verdict['declared']>, { seen }: Told): string {
  const said = `The depositary declared ${dateInWords(declared.date)} as the date of entry into force (notified ${dateInWords(declared.notified)})`;
  if (seen.computed === null) return `${said}; no date could be computed.`;
  return seen.computed === declared.date
    ? `${said}, as computed.`
    : `${said}; this prevails over the computed date, ${dateInWords(seen.computed)}.`;
}

function missingSentence(line: Missing, { asOf }: Told): string {
  if (line.condition === 'inForce')
    return `On ${dateInWords(asOf)} the treaty waits for the entry into force of ${line.treaty}, which has no date.`;
  const of = line.from === undefined ? '' : ` from ${line.from}`;
  const [have, missing] = [Number(line.have), Number(line.missing)];
  return `On ${dateInWords(asOf)}, ${line.have} of the ${line.need} instruments needed${of} ${have === 1 ? 'is' : 'are'} deposited and counted; ${line.missing} more ${missing === 1 ? 'is' : 'are'} needed.`;
}

function uncountedSentence({ proof, seen, nameOf, asOf }: Told): string[] {
  const last = seen.conditionMetOn ?? asOf;
  const names = [...new Set(proof.filter((line) => !line.counted && line.date <= last).map((line) => nameOf(line.participant)))];
  if (names.length === 0) return [];
  return [
    `Of the instruments deposited by ${dateInWords(last)}, ${counted(names.length, 'participant')} had one that does not count: ${listed(names)}.`,
  ];
}
