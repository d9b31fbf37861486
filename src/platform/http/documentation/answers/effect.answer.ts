import { ApiProperty } from '@nestjs/swagger';
import { LegalDate, Whole } from './fields.js';

/** A count without and with what was tried. */
export class CountEffectAnswer {
  @Whole(171)
  before: number;

  @Whole(172)
  after: number;
}

/** A day without and with what was tried; null: there is none. */
export class DayEffectAnswer {
  @LegalDate()
  before: string | null;

  @LegalDate('2015-10-04')
  after: string | null;
}

const STANDINGS = ['party', 'contracting', 'signatory', 'withdrawn', 'none'];

/** Where a participant stands without and with what was tried. */
export class StandingEffectAnswer {
  @ApiProperty({ enum: STANDINGS })
  before: string;

  @ApiProperty({ enum: STANDINGS })
  after: string;
}

/** A participant that was named by what was tried. */
export class ParticipantEffectAnswer {
  /** @example "TUV" */
  code: string;

  standing: StandingEffectAnswer;

  /** Since when the treaty is in force for it, or will be. */
  inForceFrom: DayEffectAnswer;

  /** The first day on which it is bound no more. */
  until: DayEffectAnswer;
}

/** How the entry into force of a treaty stands. */
export class EntryStateAnswer {
  @ApiProperty({ enum: ['in-force', 'date-fixed', 'pending', 'ended', 'unknown'] })
  state: string;

  @LegalDate('2005-12-14')
  date: string | null;
}

/** The entry into force of a treaty without and with what was tried. */
export class EntryEffectAnswer {
  before: EntryStateAnswer;

  after: EntryStateAnswer;

  /** Whether the treaty's own date is another one. */
  moves: boolean;
}

/** What would be different in a treaty. */
export class TreatyEffectAnswer {
  /** @example "uncac" */
  id: string;

  signatories: CountEffectAnswer;

  contracting: CountEffectAnswer;

  parties: CountEffectAnswer;

  /** Instruments that count towards entry into force. */
  counted: CountEffectAnswer;

  participants: ParticipantEffectAnswer[];

  entryIntoForce: EntryEffectAnswer;
}

/** An amount in dollars without and with what was tried. */
export class AmountEffectAnswer {
  /** @example "27825476.00" */
  before: string;

  /** @example "27925476.00" */
  after: string;
}

/** What would be different in a fund, in dollars as its totals have them. */
export class FundEffectAnswer {
  /** @example "cpcjf" */
  id: string;

  /** The currency of the amounts. */
  @ApiProperty({ enum: ['USD'] })
  currency: string;

  pledged: AmountEffectAnswer;

  paid: AmountEffectAnswer;

  outstanding: AmountEffectAnswer;
}

/** What would be different, had it been recorded. */
export class EffectAnswer {
  /** The day on which counts, standings and amounts are told: today. */
  @LegalDate()
  asOf: string;

  /** Null where the events are of no treaty. */
  treaty: TreatyEffectAnswer | null;

  /** The funds whose sums an event is about; none where it is about no pledge or receipt. */
  funds: FundEffectAnswer[];
}
