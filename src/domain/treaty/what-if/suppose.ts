import { onDay } from '../../calendar/period.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Refusal } from '../../refusal.js';
import type { ConsentKind, LeavingKind, SupposableKind } from '../model/kinds/kinds.js';
import { withAct } from '../reading/evolve.js';
import { interpret } from '../reading/interpret.js';
import type { Context, Interpretation } from '../model/interpretation.js';
import type { Act, TreatyState } from '../model/state.js';
import { inForcePeriods, signedPeriods } from '../../entry-into-force/counting/standing-under.js';
import { objectionToSupposed } from './objection.js';

/**
 * An instrument supposed to be deposited. Without `kind` the one that fits: ratification for a signatory, accession for
 * any other.
 */
export interface SupposedDeposit {
  readonly participant: string;
  readonly kind?: ConsentKind | undefined;
  readonly date: PlainDate;
}

/**
 * A withdrawal supposed. Without `kind` a notice where the treaty is in force for the participant by then, else the
 * withdrawal of its instrument.
 */
export interface SupposedWithdrawal {
  readonly participant: string;
  readonly kind?: LeavingKind | undefined;
  readonly date: PlainDate;
  /** The date of effect, where that is another than the clause gives. */
  readonly effective?: PlainDate | undefined;
}

/** What is supposed to be done. */
export interface Suppositions {
  readonly deposits: readonly SupposedDeposit[];
  readonly withdrawals: readonly SupposedWithdrawal[];
}

/** A treaty's acts, what surrounds them, and what follows from them. */
export interface InterpretedTreaty {
  readonly state: TreatyState;
  readonly context: Context;
  readonly interpretation: Interpretation;
}

/**
 * A treaty as it would be. `acts`: those supposed; the `eventId` of each is its JSON pointer in the suppositions,
 * `/deposits/0`.
 */
export interface Supposed extends InterpretedTreaty {
  readonly acts: readonly SupposedAct[];
}

/** An act of a kind that can be supposed. */
export interface SupposedAct extends Act {
  readonly kind: SupposableKind;
}

/**
 * Lays supposed acts over a treaty's own and reads them all again; nothing is recorded. They may lie in the future, and
 * are otherwise refused like acts to be recorded (`unknown-participant`, `already-bound`, `not-signed` …), with
 * `pointer` among the facts.
 */
export function suppose(
  { deposits, withdrawals }: Suppositions,
  known: InterpretedTreaty,
): Supposed | { readonly refused: Refusal } {
  const deposited = withActs(
    { ...known, acts: [] },
    '/deposits',
    deposits,
    (each) => each.kind ?? fittingConsent(each, known),
  );
  const supposed = withActs(
    deposited,
    '/withdrawals',
    withdrawals,
    (each) => each.kind ?? fittingExit(each, deposited),
  );
  const refused = objectionToSupposed(supposed.acts, known.interpretation, supposed.interpretation);
  return refused === null ? supposed : { refused };
}

function withActs<S extends SupposedDeposit | SupposedWithdrawal>(
  before: Supposed,
  pointer: string,
  all: readonly S[],
  kindOf: (supposed: S) => SupposableKind,
): Supposed {
  if (all.length === 0) return before;
  const position = before.state.position + before.acts.length + 1;
  const acts = all.map((each, i) => actOf(each, kindOf(each), `${pointer}/${String(i)}`, position + i));
  const [state, { context }] = [acts.reduce(withAct, before.state), before];
  return { state, context, interpretation: interpret(state, context, before), acts: [...before.acts, ...acts] };
}

function actOf(
  supposed: SupposedDeposit | SupposedWithdrawal,
  kind: SupposableKind,
  eventId: string,
  position: number,
): SupposedAct {
  const { participant, date } = supposed;
  const effective = 'effective' in supposed ? (supposed.effective ?? null) : null;
  return {
    kind,
    participant,
    date,
    effective,
    eventId,
    position,
    text: null,
    territory: null,
    ref: null,
    despite: [],
    note: null,
    source: null,
  };
}

function fittingConsent({ participant, date }: SupposedDeposit, { interpretation }: InterpretedTreaty): ConsentKind {
  const { signatures = [] } = interpretation.participations.get(participant) ?? {};
  return onDay(signedPeriods({ signatures }), date) ? 'ratification' : 'accession';
}

function fittingExit({ participant, date }: SupposedWithdrawal, { interpretation }: InterpretedTreaty): LeavingKind {
  const { stints = [] } = interpretation.participations.get(participant) ?? {};
  return onDay(inForcePeriods({ stints }), date) ? 'withdrawal' : 'instrument-withdrawal';
}
