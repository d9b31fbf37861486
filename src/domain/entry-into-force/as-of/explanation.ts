import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { EndOfTreaty, Verdict } from '../../treaty/model/interpretation.js';
import type { SinglePath } from '../../treaty/model/clause.js';
import { decisiveOn } from '../conditions/decisive.js';
import type { WayTruth } from '../paths.js';
import { reasoningOf, type Reasoning } from '../verdict.js';
import { conditionInWords } from '../words/conditions.js';
import { appliedDelayInWords, unsaidInWords } from '../words/delay.js';
import { counted, listed, ordinal } from '../words/terms.js';
import { filledSentences, missingSentence } from './filled-in-words.js';
import type { Missing } from './missing.js';
import type { ProofLine } from './proof.js';
import type { WaysAsOf } from './ways-as-of.js';

/** What an explanation is told from. */
export interface Explained {
  readonly verdict: Verdict;
  readonly asOf: PlainDate;
  readonly seen: WaysAsOf;
  readonly missing: readonly Missing[];
  readonly proof: readonly ProofLine[];
  readonly ended: EndOfTreaty | null;
  readonly nameOf: (code: string) => string;
}

/** Why the verdict is what it is as of the day, in sentences with names and dates. */
export function explained(told: Explained): string {
  const { verdict, seen, missing, ended } = told;
  const reasoning = reasoningOf(verdict);
  const way = reasoning?.truths.find((each) => each.way.pointer === seen.way?.pointer);
  const sentences: string[] = [];
  if (reasoning !== null && way !== undefined) sentences.push(...waySentences(way, reasoning, told));
  if (seen.declared !== null) sentences.push(declaredSentence(seen.declared, told));
  if (reasoning === null && seen.declared === null) {
    sentences.push(
      'No final clause is recorded, and no date that the depositary declared: whether it is in force is not known. Record the clause, or the declared date.',
    );
  }
  if (seen.date === null) sentences.push(...missing.map((line) => missingSentence(line, told.asOf, told.nameOf)));
  sentences.push(...uncountedSentence(told));
  if (ended !== null) sentences.push(endSentence(ended));
  return sentences.join(' ');
}

function endSentence({ on, by, treaty }: EndOfTreaty): string {
  const day = dateInWords(on);
  if (by === 'treaty') return `${String(treaty)} entered into force, and by that the treaty ended on ${day}.`;
  return by === 'termination'
    ? `Its parties ended the treaty on ${day}.`
    : `Withdrawals left too few parties, and the treaty ended on ${day}.`;
}

function waySentences(found: WayTruth, reasoning: Reasoning, told: Explained): readonly string[] {
  const { way } = found;
  const met =
    way.metOn === null
      ? []
      : way.metOn <= told.asOf
        ? [metSentence(found, way.metOn, reasoning, told)]
        : [foreseenSentence(found, reasoning)];
  const several = way.metOn !== null && way.metOn <= told.asOf ? filledSentences(found, way.metOn, reasoning) : [];
  return [
    ...met,
    ...several,
    ...(told.seen.computed === null ? [] : computedSentences(found, told.seen.computed, reasoning, told)),
  ];
}

function computedSentences(
  found: WayTruth,
  computed: PlainDate,
  reasoning: Reasoning,
  told: Explained,
): readonly string[] {
  const { way, path } = found;
  const start = way.notified ?? way.metOn ?? computed;
  const unsaid = unsaidInWords(path.then, start);
  return [
    ...(way.notified == null ? [] : [`The depositary notified it on ${dateInWords(way.notified)}.`]),
    computedSentence(found, computed, reasoning, told),
    ...(unsaid === null ? [] : [`Here ${unsaid}.`]),
  ];
}

function foreseenSentence({ path }: WayTruth, { rules }: Reasoning): string {
  return `The condition is a day known beforehand (${conditionInWords(path.when, rules.treaty)}).`;
}

function metSentence({ path, truth }: WayTruth, metOn: PlainDate, { rules }: Reasoning, { nameOf }: Explained): string {
  const indices = [...decisiveOn(metOn, truth, rules)];
  const candidates = indices.map((index) => rules.ordered[index]).filter((each) => each !== undefined);
  const codes = [...new Set(candidates.map(({ participant }) => participant))].sort();
  const dayKnown = candidates.every(({ act }) => act.notBefore === undefined || act.date !== metOn);
  const words = `The condition (${conditionInWords(path.when, rules.treaty)}) was met ${dayKnown ? 'on' : 'by'} ${dateInWords(metOn)}`;
  if (codes.length === 0) return `${words}.`;
  const byDeposit = candidates.every(({ act }) => act.date === metOn);
  return `${words}, when ${byDeposit ? depositInWords(path, codes, nameOf) : `the instruments of ${listed(codes.map(nameOf))} came to count`}.`;
}

function depositInWords({ when }: SinglePath, codes: readonly string[], nameOf: (code: string) => string): string {
  const names = listed(codes.map(nameOf));
  if (codes.length > 1) return `the instruments of ${names} completed the count together`;
  const single = 'instruments' in when && (when.instruments.including ?? []).length === 0;
  return single
    ? `${names} deposited the ${ordinal(when.instruments.count)} instrument`
    : `${names} deposited its instrument`;
}

function computedSentence(
  { way, path }: WayTruth,
  computed: PlainDate,
  { clause }: Reasoning,
  { asOf }: Explained,
): string {
  const enters = computed <= asOf ? 'entered' : 'enters';
  const rule = appliedDelayInWords(path.then, way.notified ?? way.metOn ?? computed);
  const by = clause.article ?? 'its clause';
  if (way.unraised === computed || way.unraised === null)
    return `By ${by} the treaty ${enters} into force ${rule}: ${dateInWords(computed)}.`;
  const gives = `${by.charAt(0).toUpperCase()}${by.slice(1)} gives ${dateInWords(way.unraised)} (${rule})`;
  return `${gives}, but not before a later date that it names, so the treaty ${enters} into force on ${dateInWords(computed)}.`;
}

function declaredSentence(declared: NonNullable<Verdict['declared']>, { seen }: Explained): string {
  const said = `The depositary declared ${dateInWords(declared.date)} as the date of entry into force (notified ${dateInWords(declared.notified)})`;
  if (seen.computed === null) return `${said}; no date could be computed.`;
  return seen.computed === declared.date
    ? `${said}, as computed.`
    : `${said}; this prevails over the computed date, ${dateInWords(seen.computed)}.`;
}

function uncountedSentence({ proof, seen, nameOf, asOf }: Explained): string[] {
  const last = seen.conditionMetOn ?? asOf;
  const heads = new Set(proof.filter(({ counted: counts }) => counts).map(({ participant }) => participant));
  const idle = proof.filter(({ participant, date }) => !heads.has(participant) && date <= last);
  const names = [...new Set(idle.map(({ participant }) => nameOf(participant)))];
  if (names.length === 0) return [];
  return [
    `Of the instruments deposited by ${dateInWords(last)}, ${counted(names.length, 'participant')} had one that does not count: ${listed(names)}.`,
  ];
}
