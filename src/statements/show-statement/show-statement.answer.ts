import { ApiProperty } from '@nestjs/swagger';
import type { Claim } from '../../domain/statements/statement.js';
import { EventId, LegalDate, Whole } from '../../platform/http/documentation/answers/fields.js';
import { SourceAnswer } from '../../platform/http/documentation/answers/event.answer.js';
import { ReadAnswer } from '../../platform/http/documentation/answers/read.answer.js';
import { refTo } from '../../platform/http/documentation/event-schemas.js';

/** A statement as known at a position, as recorded. */
export class ShowStatementAnswer extends ReadAnswer {
  /** @example "a-60-131" */
  id: string;

  title: string;

  @LegalDate('2005-07-25')
  published: string;

  source: SourceAnswer | null;

  /** The figures as printed, in the order of recording. */
  @ApiProperty({ type: 'array', items: refTo('Claim') })
  claims: Claim[];

  /** The event that recorded it, or that replaced it. */
  @EventId()
  recordedBy: string | null;

  /** Version of the statement's stream. */
  @Whole(1)
  version: number;
}
