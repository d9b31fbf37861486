import { addDays } from '../../calendar/day-number.js';
import { LAST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { Refusal } from '../../refusal.js';
import type { Act } from '../model/state.js';
import type { Treaty } from '../model/treaty.js';
import { lackingOn } from '../../entry-into-force/as-of/missing.js';
import { waysAsOf } from '../../entry-into-force/as-of/ways-as-of.js';
import { stateOn } from '../../entry-into-force/as-of/state.js';
import { verdictAsOf, type VerdictAsOf } from '../../entry-into-force/as-of/verdict-as-of.js';
import { reasoningOf } from '../../entry-into-force/verdict.js';
import { completing, type Completing } from './completing-sets.js';
import { deadlineInWords, setsInWords, supposedInWords } from './in-words.js';
import { latestDeposit } from './latest-deposit.js';
import { soonestEntry } from './soonest-entry.js';
import { suppose, type InterpretedTreaty, type Supposed, type Suppositions } from './suppose.js';

/**
 * Entry into force as it would be. In `proof` the `event` of a supposed act is its JSON pointer in the suppositions.
 */
export interface WhatIf extends VerdictAsOf {
  readonly hypothetical: true;
  /** The supposed acts, each with its kind. */
  readonly supposed: readonly Pick<Act, 'kind' | 'participant' | 'date' | 'effective'>[];
  readonly inForceBy: PlainDate | null;
  /**
   * The last day for the condition so that the treaty is in force by the day asked. Null where none was asked or none
   * would do (`latestDeposit`).
   */
  readonly latestDeposit: PlainDate | null;
  /**
   * When it would be in force, were all that is missing deposited the day after the last one asked about or supposed.
   * Null where it has its date, or where that cannot be said (`soonestEntry`).
   */
  readonly soonest: PlainDate | null;
  /** Who could complete each threshold that is still not reached. */
  readonly smallestSets: readonly Completing[];
}

/** What is asked. `known`: the treaty with the acts that had happened by `asOf` and no later ones. */
export interface Question {
  readonly treaty: Treaty;
  readonly suppositions: Suppositions;
  readonly known: InterpretedTreaty;
  readonly asOf: PlainDate;
  readonly inForceBy: PlainDate | null;
  readonly nameOf: (code: string) => string;
}

/**
 * What would follow from supposed acts, seen on the last day that they name, or on `asOf` where that is later. Only
 * `state` is that of `asOf`. Refused like acts to be recorded, see `suppose`.
 */
export function whatIf(question: Question): WhatIf | { readonly refused: Refusal } {
  const { treaty, known, asOf, inForceBy, nameOf } = question;
  const supposed = suppose(question.suppositions, known);
  if ('refused' in supposed) return supposed;
  const seenOn = lastDay(asOf, supposed);
  const { ownActs } = known.state;
  const asSeen = ({ interpretation: { verdict, ended, participations, bounds }, context }: InterpretedTreaty) =>
    verdictAsOf({ treaty, verdict, asOf: seenOn, context, ended, participations, bounds, ownActs, nameOf });
  const [before, after] = [asSeen(known), asSeen(supposed)];
  const latest = latestFor(question, supposed);
  const smallestSets = setsOn(seenOn, supposed);
  return {
    ...after,
    state: stateOn(asOf, after.date, { endedOn: after.endedOn, ways: supposed.interpretation.verdict.ways }),
    hypothetical: true,
    supposed: supposed.acts.map(({ kind, participant, date, effective }) => ({ kind, participant, date, effective })),
    inForceBy,
    latestDeposit: latest,
    soonest: after.date === null ? soonestAfter(seenOn, question, supposed) : null,
    smallestSets,
    explanation: [
      ...supposedInWords(supposed.acts, before, after, nameOf),
      after.explanation,
      ...(inForceBy === null ? [] : deadlineInWords({ asOf, inForceBy, latest, ...after, ...clauseOf(treaty) })),
      ...setsInWords(smallestSets, nameOf),
    ].join(' '),
  };
}

function clauseOf({ entryIntoForce: clause }: Treaty) {
  return {
    hasClause: clause !== null,
    fromNotification: clause !== null && 'from' in clause && clause.from === 'notification',
  };
}

function lastDay(asOf: PlainDate, { acts }: Supposed): PlainDate {
  const days = acts.flatMap(({ date, effective }) => [date, effective ?? date]);
  return days.reduce((last, day) => (day > last ? day : last), asOf);
}

function latestFor({ treaty, inForceBy }: Question, { context, state }: Supposed): PlainDate | null {
  if (inForceBy === null || treaty.entryIntoForce === null) return null;
  return latestDeposit(treaty.entryIntoForce, inForceBy, {
    treaty,
    inForceOn: context.inForceOn,
    ownActs: state.ownActs,
  });
}

function soonestAfter(
  day: PlainDate,
  { treaty }: Question,
  { context, state, interpretation: { verdict } }: Supposed,
): PlainDate | null {
  if (treaty.entryIntoForce === null || verdict.ways === null || day >= LAST_DATE) return null;
  const { inForceOn } = context;
  const tomorrow = addDays(day, 1);
  if (treaty.adopted !== null && treaty.adopted > tomorrow) return null;
  return soonestEntry(treaty.entryIntoForce, verdict.ways, tomorrow, { treaty, inForceOn, ownActs: state.ownActs });
}

function setsOn(day: PlainDate, { interpretation: { verdict }, context }: Supposed): readonly Completing[] {
  const seen = waysAsOf(verdict, day, context);
  const rules = reasoningOf(verdict)?.rules;
  if (rules === undefined || seen.date !== null) return [];
  return lackingOn(verdict, day, seen).flatMap((lacking) => completing(lacking, day, rules) ?? []);
}
