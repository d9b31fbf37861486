import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { Standing } from '../domain/answers/participant-row.js';
import { LINK_KINDS, type LinkKind } from '../domain/treaty/model/link.js';
import type { ActionKind } from '../domain/treaty/model/kinds/kinds.js';
import { CoverageAnswer } from '../knowledge/coverage/coverage.answer.js';
import { EventId, LegalDate, Whole } from '../platform/http/documentation/answers/fields.js';
import { ProgressAnswer } from './progress.answer.js';
import { TreatyNamesAnswer } from './treaty-names.answer.js';

/** One of several acts by which the same consent or signature was given to several depositaries. */
export class ReceivedActAnswer {
  /** @example "ratification" */
  kind: ActionKind;

  @LegalDate('1968-11-27')
  date: string;

  @EventId()
  event: string;

  /** @example "USA" */
  depositary: string;
}

/** What stands beside a date where the day is not known. */
export class DayNotKnownAnswer {
  /** The first day on which it may have happened; `date` is then the day by which it had. */
  @LegalDate('2015-01-01')
  notBefore?: string;

  /** False where the day is not known; else absent. */
  @ApiProperty({ type: 'boolean', enum: [false] })
  dayKnown?: false;
}

/** A signature, by its date and the event that recorded it. */
export class SignatureAnswer extends DayNotKnownAnswer {
  @LegalDate('2003-12-10')
  date: string;

  @EventId()
  event: string;

  /** Only where a depositary is named: every signature, with the depositary in whose capital it was given. */
  received?: ReceivedActAnswer[];
}

/** An instrument, by its date of deposit and the event that recorded it. */
export class InstrumentAnswer extends OmitType(SignatureAnswer, ['received'] as const) {
  /** @example "ratification" */
  kind: ActionKind;
}

/** A link between a later treaty and an earlier one. */
export class TreatyLinkAnswer {
  /** What the later does to the earlier. */
  @ApiProperty({ enum: LINK_KINDS })
  kind: LinkKind;

  /** The other treaty. */
  treaty: string;

  /** Where the later treaty says so. */
  article?: string;
}

/** A notice of withdrawal, or the withdrawal of the instrument itself. */
export class WithdrawalAnswer extends DayNotKnownAnswer {
  /** Receipt of the notice. */
  @LegalDate('2006-03-01')
  date: string;

  /** When it takes effect; null while that is open. */
  @LegalDate('2007-03-01')
  effective: string | null;

  /** Null where it needed no act. */
  @EventId()
  event: string | null;

  /** The later treaty by which it left without a notice; `event` is then its instrument under that one. */
  by?: TreatyLinkAnswer;
}

/** One period of being bound. */
export class StintAnswer {
  instrument: InstrumentAnswer;

  /** First day on which it is contracting. */
  @LegalDate()
  contractingFrom: string;

  /** First day on which it is a party; null while that is open. */
  @LegalDate('2005-12-14')
  inForceFrom: string | null;

  /** First day on which it is contracting no longer. */
  @LegalDate('2007-03-01')
  until: string | null;

  withdrawal: WithdrawalAnswer | null;

  /** Only where the day in force is open: it is not known when the depositary notified the deposit. */
  awaits?: 'notification';

  /** Only where a depositary is named: every deposit of the consent, with the depositary that received it. */
  received?: ReceivedActAnswer[];
}

/** Provisional application on the day asked about. */
export class ProvisionalAnswer {
  @LegalDate('1994-11-16')
  from: string;

  /** When it ends; null while that is open. */
  @LegalDate('1998-11-16')
  until: string | null;
}

/** An act that the field would have refused. */
export class NoteAnswer {
  @EventId()
  event: string;

  /** Refusals that the recorder set aside. */
  despite: string[];

  /** Refusals that hold as the ledger stands. */
  irregular: string[];

  /** Why the depositary accepted it. */
  note: string | null;
}

/** How a participant may stand instead, by an act whose day is not known. */
export class PossibleStandingAnswer {
  standing: Standing;

  signature: SignatureAnswer | null;

  instrument: InstrumentAnswer | null;

  /** The first day since which it may be in force. */
  @LegalDate('2015-01-31')
  inForceSince: string | null;

  withdrawal: WithdrawalAnswer | null;
}

/** Where a participant stands under a treaty. */
export class StandingAnswer {
  /** `none`: it did something, but is nothing of the others on that day. */
  standing: Standing;

  signature: SignatureAnswer | null;

  /** That of the last period of being bound. */
  instrument: InstrumentAnswer | null;

  /** That of the last period of being bound. */
  @LegalDate('2005-12-14')
  inForceSince: string | null;

  withdrawal: WithdrawalAnswer | null;

  /** Every period of being bound: join, leave and rejoin give several. */
  stints: StintAnswer[];

  /** Null where the treaty is not applied provisionally on that day. */
  provisional: ProvisionalAnswer | null;

  /** Reservations that stand; null where none is recorded, and it is not stated that all are. */
  @Whole(0)
  reservations: number | null;

  notes: NoteAnswer[];

  /** False where an act shown here has a day that is not known; else absent. */
  @ApiProperty({ type: 'boolean', enum: [false] })
  dayKnown?: false;

  /** The first day since which it may be in force, where that lies before `inForceSince`. */
  @LegalDate('2015-01-31')
  inForceEarliest?: string;

  /** How it may stand instead; absent where it stands like that whatever the days that are not known were. */
  possible?: PossibleStandingAnswer;

  /** What is reported of it on its way to an instrument; null where nothing is, or it has deposited. */
  progress: ProgressAnswer | null;
}

/** A participant's standing under one of its treaties, as GET /v1/participants/{code} lists them. */
export class TreatyStandingAnswer extends IntersectionType(StandingAnswer, TreatyNamesAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** The day up to which all signatures and instruments are recorded; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;

  coverage: CoverageAnswer;
}
