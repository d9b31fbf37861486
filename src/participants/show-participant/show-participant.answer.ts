import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { ParticipantRow } from '../../domain/answers/participant-row.js';
import type {
  Attribute,
  DatedNames,
  Membership,
  OtherName,
  Responsibility,
  Succession,
} from '../../domain/participants/participant.js';
import type { Coverage } from '../../domain/coverage/reading.js';
import { CoverageWarningAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';
import { ParticipantAnswer } from '../participant.answer.js';

/** Its schema is that of the rows of a status table: the treaties describe it. */
export const TREATY_STANDING = 'TreatyStandingAnswer';

/** A participant's standing under one treaty. */
export type TreatyStanding = Omit<ParticipantRow, 'code' | 'kind'> & {
  readonly treaty: string;
  readonly title: string;
  readonly knownThrough: string | null;
  readonly coverage: Coverage;
};

/** An amount: a decimal with the digits that ISO 4217 gives the currency. */
export class AmountInFundAnswer {
  /** @example "10800579.00" */
  value: string;

  /** @example "USD" */
  currency: string;
}

/**
 * What a participant promised a fund and what came of it, in dollars at the value of the pledge; assessed contributions
 * are not in it.
 */
export class FundStandingAnswer {
  /** @example "cpcjf" */
  fund: string;

  title: string;

  pledged: AmountInFundAnswer;

  committed: AmountInFundAnswer;

  paid: AmountInFundAnswer;

  /** Below zero where more came in than was pledged. */
  outstanding: AmountInFundAnswer;

  writtenOff: AmountInFundAnswer;

  /** What is pledged without a value in dollars, and so not in the figures beside it. */
  unvalued: AmountInFundAnswer[];
}

/** One that stands to this participant as its own succession says. */
export class SuccessorAnswer {
  /** @example "MNE" */
  code: string;

  @LegalDate('2006-06-03')
  date: string;

  /** `succession`: it notifies its own acts; `continuation`: it keeps the acts of this one. */
  mode: Succession['mode'];
}

/** A territory for whose international relations this State is responsible. */
export class TerritoryOfStateAnswer {
  /** @example "BMU" */
  code: string;

  /** Null where it is not known. */
  @LegalDate('1995-01-01')
  from: string | null;

  /** First day on which it is no longer; null: it still is. */
  @LegalDate('1997-07-01')
  to: string | null;
}

/** A participant, and where it stands. */
export class ShowParticipantAnswer extends IntersectionType(ReadAnswer, ParticipantAnswer) {
  /** Its names, each from the day on which it was first used. */
  @ApiProperty({ type: 'array', items: refTo('DatedNames') })
  names: DatedNames[];

  /** Its memberships of organisations. */
  @ApiProperty({ type: 'array', items: refTo('Membership') })
  memberships: Membership[];

  /** How it stands to earlier ones. */
  @ApiProperty({ type: 'array', items: refTo('Succession') })
  successions: Succession[];

  /** Those that say that they came after it, in order of the day. */
  successors: SuccessorAnswer[];

  /** Properties that clauses may ask for, each from when to when. */
  @ApiProperty({ type: 'array', items: refTo('Attribute') })
  attributes: Attribute[];

  /** Names by which sources call it, beside its own. */
  @ApiProperty({ type: 'array', items: refTo('OtherName') })
  aliases: OtherName[];

  /** Of a territory: the States responsible for its international relations, from when to when. */
  @ApiProperty({ type: 'array', items: refTo('Responsibility') })
  responsible: Responsibility[];

  /** Of a State: the territories for whose international relations it is or was responsible. */
  territories: TerritoryOfStateAnswer[];

  /** Of all treaties, as it may have acted in any; empty where all is recorded. */
  warnings: CoverageWarningAnswer[];

  /** Its standing in every treaty under which it did something. */
  @ApiProperty({ type: 'array', items: refTo(TREATY_STANDING) })
  treaties: TreatyStanding[];

  /** What it pledged to every fund. */
  funds: FundStandingAnswer[];

  /** Version of the participant's stream. */
  @Whole(1)
  version: number;
}
