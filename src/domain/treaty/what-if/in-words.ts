import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { isLeaving, supposedAs } from '../model/kinds/kinds.js';
import type { VerdictAsOf } from '../../entry-into-force/as-of/verdict-as-of.js';
import { counted, listed } from '../../entry-into-force/words/terms.js';
import type { Completing } from './completing-sets.js';
import type { SupposedAct } from './suppose.js';

type NameOf = (code: string) => string;

/** More supposed acts than these are counted instead of told one by one. */
const MOST_TOLD = 3;
const MOST_SETS_TOLD = 5;

/**
 * `If Ecuador deposits its ratification on 15 September 2005, the treaty enters into force on 14 December 2005.`
 * Nothing where nothing is supposed.
 */
export function supposedInWords(
  acts: readonly SupposedAct[],
  before: VerdictAsOf,
  after: VerdictAsOf,
  nameOf: NameOf,
): readonly string[] {
  if (acts.length === 0) return [];
  const condition = acts.length > MOST_TOLD ? actsCounted(acts) : listed(acts.map((act) => actInWords(act, nameOf)));
  return [`If ${condition}, ${outcomeInWords(before.date, after.date)}.`];
}

function outcomeInWords(before: PlainDate | null, after: PlainDate | null): string {
  if (after === null)
    return before === null
      ? 'the treaty still has no date of entry into force'
      : `the treaty has no date of entry into force, while without that it has ${dateInWords(before)}`;
  if (after === before) return `nothing changes: the date of entry into force is ${dateInWords(after)}`;
  return `the treaty enters into force on ${dateInWords(after)}${before === null ? '' : ` instead of ${dateInWords(before)}`}`;
}

function actInWords({ kind, participant, date, effective }: SupposedAct, nameOf: NameOf): string {
  const who = nameOf(participant ?? '');
  const stated = effective === null ? '' : ` with effect from ${dateInWords(effective)}`;
  return `${who} ${supposedAs(kind)} on ${dateInWords(date)}${stated}`;
}

function actsCounted(acts: readonly SupposedAct[]): string {
  const leaving = acts.filter(({ kind }) => isLeaving(kind)).length;
  const joining = acts.length - leaving;
  const parts = [
    ...(joining === 0 ? [] : [counted(joining, 'deposit')]),
    ...(leaving === 0 ? [] : [counted(leaving, 'withdrawal')]),
  ];
  return `the ${listed(parts)} supposed are made`;
}

/** What is to be told of a day by which the treaty is to be in force. `latest`: see `latestDeposit`. */
export interface Deadline extends Pick<VerdictAsOf, 'conditionMetOn' | 'date'> {
  readonly asOf: PlainDate;
  readonly inForceBy: PlainDate;
  readonly latest: PlainDate | null;
  readonly hasClause: boolean;
  /** Whether the clause counts from the depositary's notification, which then must come in time. */
  readonly fromNotification: boolean;
}

/**
 * `To be in force by 31 December 2005 the condition must be met by 2 October 2005.` And whether it is, or that day has
 * passed.
 */
export function deadlineInWords({
  asOf,
  inForceBy,
  latest,
  hasClause,
  fromNotification,
  date,
  conditionMetOn: metOn,
}: Deadline): readonly string[] {
  const by = dateInWords(inForceBy);
  if (!hasClause) return [`Without a clause no day can be computed for entry into force by ${by}.`];
  if (latest === null) return [`By its clause the treaty cannot be in force by ${by}, whenever the condition is met.`];
  if (fromNotification) {
    const told = date === null ? [] : [`It is notified ${date <= inForceBy ? 'in time' : 'too late'}.`];
    return [
      `To be in force by ${by} the deposit that meets the condition must be notified by ${dateInWords(latest)}.`,
      ...told,
    ];
  }
  const deadline = `To be in force by ${by} the condition must be met by ${dateInWords(latest)}.`;
  if (metOn !== null)
    return [
      deadline,
      metOn <= latest
        ? `It is met in time, on ${dateInWords(metOn)}.`
        : `It is met too late, on ${dateInWords(metOn)}.`,
    ];
  return latest < asOf ? [deadline, 'That day has passed.'] : [deadline];
}

/** Who could complete the thresholds that are weighed; the others are told as missing. */
export function setsInWords(all: readonly Completing[], nameOf: NameOf): readonly string[] {
  return all.flatMap(({ of, sets, more }) => {
    if (of === undefined || sets === undefined) return [];
    if (sets.length === 0)
      return more === true ? [] : [`All others together do not carry enough of ${of} to complete it.`];
    const told = sets.slice(0, MOST_SETS_TOLD).map((codes) => setInWords(codes, nameOf));
    const others = more === true || sets.length > told.length ? ', or others' : '';
    return [`What is missing of ${of} would be completed by ${told.join(', or ')}${others}.`];
  });
}

function setInWords(codes: readonly string[], nameOf: NameOf): string {
  if (codes.length > 6)
    return `${counted(codes.length, 'participant')} together (${listed([...codes.slice(0, 3).map(nameOf), 'others'])})`;
  return codes.length === 1 ? `${listed(codes.map(nameOf))} alone` : `${listed(codes.map(nameOf))} together`;
}
