import { ApiProperty, OmitType } from '@nestjs/swagger';
import type { Completing } from '../../domain/treaty/what-if/completing-sets.js';
import type { ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import { Address, LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { EntryIntoForceAnswer } from '../entry-into-force.answer.js';

/** A supposed act, with the kind that fits where the request named none. */
export class SupposedActAnswer {
  /** @example "ratification" */
  kind: ActionKind;

  /** @example "ECU" */
  participant: string | null;

  @LegalDate()
  date: string;

  /** A date of effect that was supposed with it. */
  @LegalDate()
  effective: string | null;
}

/** Who could complete a threshold that is not reached. */
export class CompletingAnswer {
  condition: Completing['condition'];

  /** Only instruments of this class. */
  from?: string;

  /** The table of weights. */
  of?: string;

  /** Its place in the clause, where that has several ways or alternatives. */
  pointer?: string;

  /**
   * How much is missing, as in `missing`.
   * @example "0.112"
   */
  missing: string;

  /**
   * The smallest sets of participants whose instruments would together be enough, and of which none could be left out.
   * Smaller ones come first, then alphabetically, at most twenty. Absent for a number of instruments, which anybody may
   * complete.
   * @example [["RUS"], ["USA"]]
   */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  sets?: string[][];

  /** Whether there are other sets, or may be. */
  more?: boolean;
}

/**
 * Entry into force as it would be. In `proof` the `event` of a supposed act is its place in the request, such as
 * `/deposits/0`.
 */
export class WhatIfAnswer extends OmitType(EntryIntoForceAnswer, ['permalink']) {
  /** The address of the answer without what is supposed; that stays the same for ever. */
  @Address('/v1/treaties/uncac/entry-into-force?asOf=2005-07-25&at=412')
  permalink: string;

  @ApiProperty({ enum: [true] })
  hypothetical: boolean;

  /** The acts supposed. */
  supposed: SupposedActAnswer[];

  @LegalDate('2005-12-31')
  inForceBy: string | null;

  /**
   * The last day on which the condition may be met so that the treaty is in force by `inForceBy`, whether or not it has
   * passed. Null where no day would do.
   */
  @LegalDate('2005-10-02')
  latestDeposit: string | null;

  /**
   * The day on which it would be in force, were all that is missing deposited the day after `asOf`, or after the last
   * day supposed. Null where it has its date, and where that cannot be said. It may wait for a decision, a notification
   * or another treaty without a date, or its time has passed.
   */
  @LegalDate('2005-10-24')
  soonest: string | null;

  /** Who could complete each threshold that is still not reached; empty once the condition is met. */
  smallestSets: CompletingAnswer[];
}
