import type { PlainDate } from '../../calendar/plain-date.js';
import {
  contextIn,
  type Bound,
  type Context,
  type EndOfTreaty,
  type Interpretation,
  type Verdict,
} from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import { inForcePeriods } from '../counting/standing-under.js';
import { decisiveCodes, evaluateClause } from '../evaluate.js';
import { reasoningOf } from '../verdict.js';
import { arithmeticOf, type Step } from './arithmetic.js';
import { explained } from './explanation.js';
import { missingOn, type Missing } from './missing.js';
import { proofOf } from './proof.js';
import { withRanges, type Ranged } from './ranges.js';
import { waysAsOf, type WaysAsOf } from './ways-as-of.js';
import { provisionallyAsOf, provisionallyInWords, type AppliedProvisionally } from './provisionally.js';
import { stateOn, type State } from './state.js';
import { supersededBy } from './superseded.js';
import { thresholdsOn, type Threshold } from './thresholds.js';

/** Entry into force as of a day (docs/contract.md §5 without `treaty`, `asOf` and `at`). */
export interface VerdictAsOf extends Ranged {
  readonly state: State;
  readonly decisive: readonly string[];
  readonly computed: PlainDate | null;
  readonly declared: PlainDate | null;
  /** The day the treaty ended, where it has by then. */
  readonly endedOn: PlainDate | null;
  /** How it ended, where it has by then. */
  readonly ended: EndOfTreaty | null;
  readonly missing: readonly Missing[];
  /** What each threshold needs, and how far it was filled. */
  readonly thresholds: readonly Threshold[];
  /** From the day the condition was met to the date, step by step. */
  readonly arithmetic: readonly Step[];
  /** Provisions that enter into force on their own. */
  readonly provisions: readonly ProvisionAsOf[];
  /** Whether the treaty as a whole was applied before it was in force. */
  readonly provisional: AppliedProvisionally | null;
}

/** Entry into force of a provision of its own, as of a day. */
export interface ProvisionAsOf extends Omit<
  VerdictAsOf,
  'provisions' | 'provisional' | 'declared' | 'endedOn' | 'ended'
> {
  readonly provision: string;
}

/** What is asked of a verdict: a day, and what the verdict was made from. */
export interface VerdictQuestion {
  readonly treaty: Treaty;
  readonly verdict: Verdict;
  readonly asOf: PlainDate;
  readonly context: Context;
  /** How the treaty ended (`Interpretation.ended`). */
  readonly ended?: EndOfTreaty | null;
  /** The readings at the most and at the least (`Interpretation.bounds`). */
  readonly bounds?: Interpretation['bounds'] | undefined;
  /** Who takes part, for provisions that ask for parties, and for instruments that came to nothing beside another. */
  readonly participations?: Interpretation['participations'];
  /** What the treaty itself did, for its provisional application. */
  readonly ownActs?: readonly Act[];
  /** Names for the explanation (default: the codes). */
  readonly nameOf?: (code: string) => string;
}

/**
 * Cuts a verdict at a day and explains it. A condition met is shown also where the treaty's date waits for another
 * treaty. What is said for certain stands; where days are not known, what may be stands beside it.
 */
export function verdictAsOf(asked: VerdictQuestion): VerdictAsOf {
  const certain = certainlyAsOf(asked);
  const { bounds } = asked;
  if (bounds === undefined) return certain;
  const within = (bound: Bound) => {
    const { verdict, ended, participations } = bounds[bound];
    return certainlyAsOf({ ...asked, verdict, ended, participations, context: contextIn(bound, asked.context) });
  };
  return withRanges(certain, { most: within('most'), least: within('least') }, asked.asOf);
}

function certainlyAsOf(asked: VerdictQuestion): VerdictAsOf {
  const { treaty, verdict, asOf, context } = asked;
  const seen = waysAsOf(verdict, asOf, context);
  const ended = asked.ended != null && asked.ended.on <= asOf ? asked.ended : null;
  const { explanation, state, date, conditionMetOn, decisive, computed, ...told } = cut(asked, seen, ended);
  const declared = seen.declared?.date ?? null;
  const provisions = Object.keys(treaty.provisions ?? {}).flatMap((provision) =>
    provisionAsOf(provision, asked, seen.date),
  );
  const provisional = provisionallyAsOf(asked.ownActs ?? [], seen.date, asOf);
  return {
    state,
    date,
    conditionMetOn,
    decisive,
    computed,
    declared,
    ...told,
    provisions,
    endedOn: ended?.on ?? null,
    ended,
    provisional,
    explanation: [explanation, ...(provisional === null ? [] : [provisionallyInWords(provisional, asOf)])].join(' '),
  };
}

function cut(
  asked: VerdictQuestion,
  seen: WaysAsOf,
  ended: EndOfTreaty | null,
): Omit<VerdictAsOf, 'provisions' | 'provisional' | 'declared' | 'endedOn' | 'ended'> {
  const { verdict, asOf, nameOf = (code) => code } = asked;
  const superseded = asked.participations === undefined ? [] : supersededBy(asOf, asked.participations);
  const proof = proofOf(verdict, asOf, seen.conditionMetOn, superseded);
  const missing = seen.date === null ? missingOn(verdict, asOf, seen) : [];
  return {
    state: stateOn(asOf, seen.date, { endedOn: ended?.on ?? null, ways: verdict.ways }),
    date: seen.date,
    conditionMetOn: seen.conditionMetOn,
    decisive: decisiveIn(verdict, seen),
    computed: seen.computed,
    missing,
    thresholds: thresholdsOn(verdict, asOf, seen),
    proof,
    arithmetic: arithmeticOf(verdict, seen),
    explanation: explained({ verdict, asOf, seen, missing, proof, ended, nameOf }),
  };
}

/**
 * The decisive of the day on which the condition was met as seen. Of an earlier way than the final one they are not
 * those of the verdict.
 */
function decisiveIn(verdict: Verdict, { conditionMetOn }: WaysAsOf): readonly string[] {
  if (conditionMetOn === null) return [];
  if (conditionMetOn === verdict.conditionMetOn) return verdict.decisive;
  const reasoning = reasoningOf(verdict);
  return reasoning === null ? [] : decisiveCodes(conditionMetOn, reasoning.truths, reasoning.rules);
}

function provisionAsOf(
  provision: string,
  asked: VerdictQuestion,
  entryIntoForce: PlainDate | null,
): readonly ProvisionAsOf[] {
  const { treaty, verdict, asOf, context } = asked;
  const clause = treaty.provisions?.[provision];
  const rules = reasoningOf(verdict)?.rules;
  if (clause === undefined || rules === undefined) return [];
  const { ordered, ownActs } = rules;
  const inForce = new Map(
    [...(asked.participations ?? [])].map(([code, each]) => [code, inForcePeriods(each)] as const),
  );
  const given = { treaty, candidates: ordered, ownActs, context, own: { ...rules.own, inForce } };
  const provided = evaluateClause(clause, given, { declared: null, entryIntoForce });
  return [{ provision, ...cut({ ...asked, verdict: provided }, waysAsOf(provided, asOf, context), null) }];
}
