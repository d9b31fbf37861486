import { Whole } from '../platform/http/documentation/answers/fields.js';

/** So many participants, States and organisations apart. */
export class TotalAnswer {
  @Whole(107)
  total: number;

  @Whole(106)
  states: number;

  @Whole(1)
  organisations: number;
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
}
