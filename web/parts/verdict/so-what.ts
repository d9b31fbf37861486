import type { EntryIntoForceAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import { isShort, isUnadopted, type Judged, type Said, type Spelling } from './sentence.js';
import type { soWhatWords } from './so-what.words.js';

/** The last day for the condition, so that the treaty is in force by a day. */
export interface Deadline {
  readonly latest: string | null;
  readonly inForceBy: string;
}

/** What the second sentence is told from. */
export interface SoWhat extends Judged {
  readonly deadline?: Deadline | null;
  /** Those that have signed and deposited nothing. */
  readonly signedOnly?: readonly string[];
}

export type Remark = Said<keyof typeof soWhatWords>;

const MOST_SIGNED_ONLY = 8;
const MOST_DECISIVE = 12;

/** So what, and until when: none to four short sentences. */
export function remarksOf(told: SoWhat, spelling: Spelling): readonly Remark[] {
  if (isUnadopted(told)) return [];
  return [...ofState(told, spelling), ...ofRanges(told.entry, spelling), ...ofRecord(told.entry, spelling)];
}

function ofState(told: SoWhat, spelling: Spelling): readonly Remark[] {
  const { entry, deadline = null } = told;
  switch (entry.state) {
    case 'pending':
      return [...provisionally(entry, spelling), ...ofDeadline(entry, deadline, spelling)];
    case 'date-fixed':
      return [...met(entry, spelling), ...(entry.latest === undefined ? [CERTAIN] : [])];
    case 'in-force':
      return inForce(told, spelling);
    case 'ended':
      return ended(entry, spelling);
    case 'unknown':
      return provisionally(entry, spelling);
  }
}

const CERTAIN: Remark = { key: 'certain', values: {} };

function ofDeadline(
  { asOf, missing }: EntryIntoForceAnswer,
  deadline: Deadline | null,
  { long }: Spelling,
): readonly Remark[] {
  if (deadline === null || deadline.latest === null || missing.length === 0) return [];
  const values = { latest: long(deadline.latest), inForceBy: long(deadline.inForceBy) };
  if (deadline.latest < asOf) return [{ key: 'out-of-reach', values }];
  const [only] = missing;
  if (missing.length > 1 || only?.condition !== 'instruments') return [{ key: 'if-met', values }];
  return [{ key: 'by-latest', values: { ...values, missing: Number(only.missing) } }];
}

function met(entry: EntryIntoForceAnswer, { long, nameOf, listed }: Spelling): readonly Remark[] {
  const { conditionMetOn, decisive, proof } = entry;
  if (conditionMetOn === null) return [{ key: 'foreseen', values: {} }];
  const date = long(conditionMetOn);
  if (decisive.length === 0 || decisive.length > MOST_DECISIVE) return [{ key: 'met-on', values: { date } }];
  const names = listed(decisive.map(nameOf));
  const [only] = decisive;
  const number = proof.find(
    (line) => line.participant === only && line.date === conditionMetOn && line.counted,
  )?.number;
  if (decisive.length > 1 || number === undefined) return [{ key: 'decisive-together', values: { date, names } }];
  return [{ key: 'decisive', values: { date, names, number } }];
}

function inForce({ entry, counts, signedOnly = [] }: SoWhat, { nameOf, listed }: Spelling): readonly Remark[] {
  const { states, organisations } = counts.parties;
  const few = signedOnly.length > 0 && signedOnly.length <= MOST_SIGNED_ONLY && !isShort(entry);
  return [
    ...(organisations === 0 ? [] : [{ key: 'members' as const, values: { states, organisations } }]),
    ...(few
      ? [
          {
            key: 'signed-only' as const,
            values: { count: signedOnly.length, names: listed(signedOnly.map(nameOf)) },
          },
        ]
      : []),
  ];
}

function ended({ ended: end }: EntryIntoForceAnswer, { titleOf }: Spelling): readonly Remark[] {
  if (end === null) return [];
  return [{ key: `ended-by-${end.by}`, values: { treaty: end.treaty === undefined ? '' : titleOf(end.treaty) } }];
}

function provisionally({ provisional, asOf }: EntryIntoForceAnswer, { long }: Spelling): readonly Remark[] {
  if (provisional === null) return [];
  const { from, until } = provisional;
  if (until === null || until > asOf) return [{ key: 'applied', values: { from: long(from) } }];
  return [{ key: 'was-applied', values: { from: long(from), until: long(until) } }];
}

/** What may be where days are not known. */
function ofRanges(entry: EntryIntoForceAnswer, { long }: Spelling): readonly Remark[] {
  const { date, earliest, latest, conditionMetEarliest } = entry;
  if (date === null)
    return conditionMetEarliest === undefined
      ? []
      : [{ key: 'may-be-met', values: { date: long(conditionMetEarliest) } }];
  return [
    ...(earliest === undefined ? [] : [{ key: 'earliest' as const, values: { date: long(earliest) } }]),
    ...(latest === undefined || latest === null ? [] : [{ key: 'latest' as const, values: { date: long(latest) } }]),
    ...(latest === null ? [{ key: 'perhaps-never' as const, values: {} }] : []),
  ];
}

/** How far the record reaches, where that is not as far as the day asked about. */
function ofRecord({ warnings, coverage }: EntryIntoForceAnswer, { long }: Spelling): readonly Remark[] {
  if (warnings.length === 0) return [];
  const { completeThrough } = coverage;
  if (completeThrough !== null) return [{ key: 'complete-through', values: { through: long(completeThrough) } }];
  const partial = warnings.some(({ code }) => code === 'partial-coverage');
  return [{ key: partial ? 'partial' : 'not-stated', values: {} }];
}
