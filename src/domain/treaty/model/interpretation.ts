import type { PlainDate } from '../../calendar/plain-date.js';
import type { Ways } from './ways.js';
import type { ParticipantKind, Register } from '../../participants/participant.js';
import type { Refusal } from '../../refusal.js';
import type { ByCode } from '../../by-code.js';
import type { LaterTreaty, TreatyLink } from './link.js';
import type { Reach } from './reach.js';
import type { Act } from './state.js';

/** What a treaty's interpretation reads from elsewhere. */
export interface Context {
  readonly register: Register;
  /** The interpretation of the parent treaty, if there is one. */
  readonly parent: Interpretation | null;
  /**
   * The date on which another treaty entered or will enter into force, null while open, undefined if unknown to the
   * ledger.
   */
  readonly inForceOn: (treaty: string) => PlainDate | null | undefined;
  /** Who takes part in another treaty that the clauses name; null where the ledger does not know it. */
  readonly participationsIn?: (treaty: string) => Interpretation['participations'] | null;
  /** Later treaties that end this one, close it, or take its parties away; absent where none does. */
  readonly linkedBy?: readonly LaterTreaty[];
  /** The same as two more readings have it; absent where nothing that is read has an act whose day is not known. */
  readonly bounds?: Readonly<Record<Bound, Omit<Context, 'register' | 'bounds'>>>;
}

/**
 * Two readings beside the certain one, where days are not known. `most`: what joins came on the first day on which it
 * may have, what ends came on the last. `least`: the other way round.
 */
export type Bound = 'most' | 'least';

/** A notice of withdrawal that was revoked before it took effect (VCLT art. 68). */
export interface RevokedNotice {
  readonly act: Act;
  readonly notified: PlainDate;
  readonly effective: PlainDate | null;
  readonly revokedOn: PlainDate;
}

/** An act the field would have refused, with the refusal. */
export interface Irregularity extends Refusal {
  readonly act: Act;
}

/** One period of being bound or about to be: join, leave, rejoin give several. */
export interface Stint {
  readonly instrument: Act;
  /**
   * Contracting from this day: the deposit, an earlier stated date of effect (succession), or the day a continuator
   * took the predecessor's place.
   */
  readonly contractingFrom: PlainDate;
  readonly inForceFrom: PlainDate | null;
  /** A notice of withdrawal, or the withdrawal of the instrument itself; `effective` null while its date is open. */
  readonly withdrawal: {
    readonly act: Act | null;
    readonly notified: PlainDate;
    readonly effective: PlainDate | null;
    /** The later treaty that brought it about by itself; then `act` is the instrument under that one. */
    readonly link?: TreatyLink;
  } | null;
  /** First day on which the participant is no longer contracting. */
  readonly until: PlainDate | null;
  /** From this day the instrument may count towards entry into force: the deposit, never an earlier date of effect. */
  readonly countedFrom: PlainDate;
  /** First day on which it counts no more: as `until`, but not because its participant is gone. */
  readonly countedUntil: PlainDate | null;
  readonly revoked: readonly RevokedNotice[];
  /**
   * Only where the day in force is counted from the depositary's notification: the day of that, from which it is seen.
   * Null while it is not known.
   */
  readonly notified?: PlainDate | null;
  /** Only where one consent was deposited with several depositaries: every deposit of it, in order. */
  readonly deposits?: readonly Act[];
}

/**
 * `from`: the signature's date, or for a continuator the day it took the predecessor's place. `withdrawnOn`: no
 * signatory from that day.
 */
export interface Signature {
  readonly act: Act;
  readonly from: PlainDate;
  readonly withdrawnOn: PlainDate | null;
  /** Only where it was given in several capitals: the signatures after the first. */
  readonly also?: readonly Act[];
}

/** A period of provisional application (VCLT art. 25), begun by a notice or a signature. */
export interface ProvisionalPeriod {
  readonly act: Act;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** The end that the clause sets in advance, which `until` never exceeds; null where it sets none. */
  readonly latest: PlainDate | null;
  /** The notice that would end it; null where there is none. */
  readonly endedBy: Act | null;
}

/**
 * What an act says of a part of the treaty's reach: of a territory, of a provision, or towards a counterpart.
 * `excluded`: that it does not belong to it. `until`: the first day on which it holds no more, by `endedBy`; null while
 * that is open.
 */
export interface Part {
  readonly reach: Reach;
  readonly excluded: boolean;
  readonly act: Act;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly endedBy: Act | null;
}

/** A participant's whole history under one treaty, as known. */
export interface Participation {
  readonly code: string;
  readonly kind: ParticipantKind;
  readonly signatures: readonly Signature[];
  readonly stints: readonly Stint[];
  readonly reservations: readonly { readonly act: Act; readonly withdrawnOn: PlainDate | null }[];
  readonly provisional: readonly ProvisionalPeriod[];
  /** What it said of territories, of provisions and towards counterparts, in legal order. */
  readonly parts: readonly Part[];
  /** Acts the field would have refused, whether recorded `despite` it or left so by a correction. */
  readonly irregular: readonly Irregularity[];
  /** Every act of the participant, in legal order. */
  readonly acts: readonly Act[];
}

/** Whether one instrument counts towards entry into force, from when to when, and why. */
export interface CountedInstrument {
  readonly participant: string;
  readonly act: Act;
  readonly counted: boolean;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly because: string;
  /** As how many it counts, where that is not one (`counted-as-members`). */
  readonly weight?: number;
}

/**
 * A period in which a participant's instrument counts. `weight`: as how many, where that is not one
 * (`counted-as-members`).
 */
export interface CountedPeriod {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly weight?: number;
}

/** Entry into force over all time, as known at one position; asking `asOf` a day only cuts it. */
export interface Verdict {
  readonly conditionMetOn: PlainDate | null;
  readonly decisive: readonly string[];
  readonly computed: PlainDate | null;
  readonly declared: { readonly date: PlainDate; readonly notified: PlainDate; readonly act: Act } | null;
  /** The declared date where there is one, else the computed. */
  readonly date: PlainDate | null;
  /** Each way into force with its own dates, as the clause joins them; null without a clause. */
  readonly ways: Ways | null;
  /** When whose instruments count, in order of deposit; participants whose instruments never count are left out. */
  readonly counted: ByCode<readonly CountedPeriod[]>;
  /** Every instrument, counted or not, and why; told when it is first asked for. */
  readonly instruments: readonly CountedInstrument[];
}

/**
 * The day on which a treaty ended, and why: withdrawals left it with too few parties, its parties ended it (VCLT
 * art. 54), or a later treaty did (art. 59).
 */
export interface EndOfTreaty {
  readonly on: PlainDate;
  readonly by: 'withdrawals' | 'termination' | 'treaty';
  /** The later treaty. */
  readonly treaty?: string;
}

/** Everything that follows from a treaty's acts, as known at one position. */
export interface Interpretation {
  readonly treaty: string;
  readonly verdict: Verdict;
  /** A participation that no event touched keeps its identity. */
  readonly participations: ByCode<Participation>;
  /** Null while the treaty lasts. */
  readonly ended: EndOfTreaty | null;
  /** What follows at the most and at the least; absent where no act that it rests on has a day that is not known. */
  readonly bounds?: Readonly<Record<Bound, Interpretation>>;
}

/** A dated fact: +1 or -1 on an account from a day on. `participant` is empty for the treaty's own accounts. */
export interface Fact {
  /**
   * `treaty/{id}/signatories|contracting|parties|counted`, or `treaty/{id}/condition-met|in-force` (participant '').
   * With `/possible` or `/least` behind it: by how much more may hold, or less.
   */
  readonly account: string;
  readonly participant: string;
  readonly organisation: boolean;
  readonly date: PlainDate;
  readonly delta: number;
}

/** What surrounds a treaty as one of its bounds reads it. */
export function contextIn(bound: Bound, context: Context): Context {
  const { bounds, ...certain } = context;
  return bounds === undefined ? certain : { register: context.register, ...bounds[bound] };
}
