import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { TerritorialExtent } from '../../domain/answers/territories/territories.js';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate } from '../../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { InstrumentAnswer } from '../standing.answer.js';

const EXTENTS = [
  'applies',
  'not-yet',
  'excluded',
  'ended',
  'not-stated',
] as const satisfies readonly TerritorialExtent[];

/** Whether a treaty is in force in a territory. */
export class TerritoryAnswer {
  /** @example "HKG" */
  code: string;

  /** @example "China, Hong Kong Special Administrative Region" */
  name: string;

  /** The State responsible for it; where the register does not know, the one whose act speaks of it. */
  state: string;

  stateName: string;

  /** `not-stated`: no act recorded speaks of the territory. Nothing is concluded from that. */
  @ApiProperty({ enum: EXTENTS })
  extent: TerritorialExtent;

  /** First day on which it applies, or is left out. */
  @LegalDate('1997-07-01')
  since: string | null;

  /** First day on which it does so no more. */
  @LegalDate()
  until: string | null;

  /** Since when without a break, also by acts of the State responsible before. */
  @LegalDate('1976-08-20')
  continuousSince: string | null;

  /** The act that says so. */
  by: InstrumentAnswer | null;

  /** @example "Applies since 1 July 1997; China said so on 20 June 1997 (territorial-application)." */
  because: string;

  /** The day up to which acts are recorded; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;
}

/** In which territories a treaty is in force. */
export class TerritoriesAnswer extends IntersectionType(ReadAnswer, CoveredAnswer) {
  /** @example "iccpr" */
  treaty: string;

  /** The one asked about; null for all. */
  territory: string | null;

  /** In order of names. */
  territories: TerritoryAnswer[];
}
