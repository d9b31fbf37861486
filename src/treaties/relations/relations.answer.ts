import { IntersectionType } from '@nestjs/swagger';
import { CoveredAnswer } from '../../knowledge/coverage/coverage.answer.js';
import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { PageAnswer } from '../../platform/http/documentation/answers/read.answer.js';

/** An objection of one participant to another, its reservation or its accession. */
export class ObjectionAnswer {
  /** @example "NLD" */
  by: string;

  /** @example "QAT" */
  towards: string;

  @LegalDate('2019-05-21')
  date: string;

  @EventId()
  event: string;

  /** Whether it excludes treaty relations between the two; null where it does not say. */
  excludesRelations: boolean | null;
}

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

  /** Objections between the two that exclude no relations; absent where none stands. */
  objections?: ObjectionAnswer[];

  /** The day up to which all acts are recorded that it rests on; null where no such day is stated. */
  @LegalDate('2014-07-10')
  knownThrough: string | null;
}

/** Two parties between which the treaty is not in force, as one objected to a reservation of the other. */
export class ExcludedRelationAnswer {
  /** @example "FJI" */
  a: string;

  /** @example "NLD" */
  b: string;

  because: string;

  objections: ObjectionAnswer[];
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

  /** Pairs that an objection keeps apart (VCLT art. 20(4)(b)), on every page. */
  excluded: ExcludedRelationAnswer[];
}
