import { Whole } from '../platform/http/documentation/answers/fields.js';

/** So many participants, States and organisations apart. */
export class TotalAnswer {
  @Whole(107)
  total: number;

  @Whole(106)
  states: number;

  @Whole(1)
  organisations: number;

  /** How many there may be at the most, where days are not known; absent where that is the total. */
  @Whole(109)
  possible?: number;

  /** How many there are at the least, where days are not known; absent where that is the total. */
  @Whole(105)
  least?: number;
}

/** The counts of a treaty on one day. */
export class CountsOfDayAnswer {
  /** Those that have signed; ratifying does not end it. */
  signatories: TotalAnswer;

  /** Those that have deposited an instrument. */
  contracting: TotalAnswer;

  /** Those for which it is in force. */
  parties: TotalAnswer;

  /** Instruments that count towards entry into force. */
  @Whole(29)
  counted: number;

  /** How many may count, where days are not known; absent where that is `counted`. */
  @Whole(31)
  countedPossible?: number;

  /** How many count at the least, where days are not known; absent where that is `counted`. */
  @Whole(28)
  countedLeast?: number;
}
