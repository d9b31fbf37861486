import { ApiProperty } from '@nestjs/swagger';
import { CoverageAnswer, CoverageWarningAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';
import { CountsOfDayAnswer } from '../counts.answer.js';
import { MissingAnswer } from '../entry-into-force.answer.js';
import { type TextInLanguagesAnswer, TreatyNamesAnswer } from '../treaty-names.answer.js';

/** Whether a treaty of the list is in force. */
export class ListedEntryAnswer {
  /**
   * `date-fixed`: the condition is met, the date lies ahead. `ended`: no longer in force. `unknown`: neither a final
   * clause nor a date of the depositary is recorded.
   */
  state: 'pending' | 'date-fixed' | 'in-force' | 'ended' | 'unknown';

  @LegalDate('2005-12-14')
  date: string | null;

  /** The earliest date that there may be, where days are not known and it is not `date`. */
  @LegalDate('2005-04-01')
  earliest?: string;
}

/** How many were contracting, from each of some days on. */
class InstrumentsOverTimeAnswer {
  /**
   * In order, up to the day asked about; of more than forty days forty, the first and the last among them.
   * @example ["2004-05-05", "2004-06-21"]
   */
  dates: string[];

  /**
   * So many were contracting from the day at the same place.
   * @example [1, 2]
   */
  contracting: number[];
}

/** A treaty of the list. */
export class ListedTreatyAnswer extends TreatyNamesAnswer {
  /** @example "uncac" */
  id: string;

  @LegalDate('2003-10-31')
  adopted: string | null;

  /** Id of the treaty to which it is a protocol. */
  parent: string | null;

  /** How others name it, by the name of the collection. */
  @ApiProperty({ example: { mtdsg: 'XVIII-14' } })
  references: Record<string, string>;

  /** A list where there are several. */
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    nullable: true,
    example: 'UN-SG',
  })
  depositary: string | readonly string[] | null;

  /** What a sentence calls its classes, by their names; absent where none is recorded. */
  @ApiProperty({ type: 'object', additionalProperties: refTo('TextInLanguages') })
  classNames?: Record<string, TextInLanguagesAnswer>;

  counts: CountsOfDayAnswer;

  /** The day from which on the counts are lower bounds; null where all is known on the day, or nothing stated. */
  @LegalDate('2014-07-11')
  lowerBoundFrom: string | null;

  entryIntoForce: ListedEntryAnswer;

  /** What the condition still lacks; empty where there is a date, and where no clause is recorded. */
  missing: MissingAnswer[];

  /** The day up to which all signatures and instruments are recorded; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;

  coverage: CoverageAnswer;

  series: InstrumentsOverTimeAnswer;
}

/** How many treaties stand where, whichever of them the page shows. */
class TreatiesByStateAnswer {
  /** @example 3 */
  'in-force': number;

  'date-fixed': number;

  pending: number;

  ended: number;

  /** Of which neither a final clause nor a date of the depositary is recorded. */
  unknown: number;
}

/** All treaties. */
export class ListTreatiesAnswer extends PageAnswer {
  /** Empty where all is recorded of every treaty of this page. */
  warnings: CoverageWarningAnswer[];

  /** In order of id. */
  treaties: ListedTreatyAnswer[];

  /** All treaties known, by their state on the day. */
  states: TreatiesByStateAnswer;
}
