import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** Two participants between which the treaty is in force. */
export class RelationAnswer {
  /** @example "AUT" */
  a: string;

  /** @example "FJI" */
  b: string;

  /** First day on which it is in force between them. */
  @LegalDate('2000-05-01')
  since: string;

  /** @example "Austria accepted the accession of Fiji on 1 February 2000." */
  because: string;
}

/** Between whom a treaty is in force, pair by pair. */
export class RelationsAnswer extends IntersectionType(PageAnswer, CoveredAnswer) {
  /** @example "uncac" */
  treaty: string;

  /** Whose pairs they are; null for those of all. */
  participant: string | null;

  /** How many pairs there are on all pages. */
  @Whole(190)
  total: number;

  /** In order of codes. */
  relations: RelationAnswer[];
}
