import { ApiProperty } from '@nestjs/swagger';
import { Address, EventId, Instant, LegalDate, Whole } from '../platform/http/documentation/answers/fields.js';

/** An event as CloudEvents 1.0 (JSON). */
export class CloudEventAnswer {
  @ApiProperty({ enum: ['1.0'] })
  specversion: string;

  @EventId()
  id: string;

  /** @example "urn:foedera:ledger" */
  source: string;

  /** @example "foedera.treaty-action-recorded.v1" */
  type: string;

  /**
   * The stream.
   * @example "treaty/uncac"
   */
  subject: string;

  /** The legal date at midnight UTC; absent where the event has none. */
  @Instant()
  time?: string;

  /** When it was recorded. */
  @Instant()
  recordedtime: string;

  /** The position, zero-padded so that it sorts as text. */
  @ApiProperty({ pattern: '^\\d{16}$', example: '0000000000000413' })
  sequence: string;

  /** Its number in the stream. */
  @Whole(166)
  streamversion: number;

  /** Who recorded it. */
  actor: string;

  /** The request that recorded it. */
  correlationid: string;

  /** The event that led to it. */
  causationid?: string;

  /** The document that states the fact. */
  sourcedocument?: string;

  /** Where the document can be read. */
  @Address('https://treaties.un.org/doc/Publication/CN/2005/CN.823.2005-Eng.pdf')
  sourceurl?: string;

  /** The day on which the source was seen to say so. */
  @LegalDate('2013-07-06')
  sourceobservedon?: string;

  /** @example "application/json" */
  datacontenttype: string;

  /** @example "urn:foedera:schema:treaty-action-recorded:1" */
  dataschema: string;

  /** What happened, as its type has it. */
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/EventData' }] })
  data: Record<string, unknown>;
}
