import { ApiProperty } from '@nestjs/swagger';
import { EventId, Instant, LegalDate, Whole } from './fields.js';

/** Where a fact comes from. */
export class SourceAnswer {
  /**
   * The document that states it.
   * @example "C.N.823.2005.TREATIES-25"
   */
  document?: string | null;

  /** Where the document can be read. */
  url?: string | null;

  /** The day on which the source was seen to say so. */
  @LegalDate('2013-07-06')
  observedOn?: string | null;
}

/** An event that would be recorded: it has no position yet. */
export class DraftAnswer {
  /**
   * What it is an event of.
   * @example "treaty/uncac"
   */
  stream: string;

  /** @example "treaty-action-recorded" */
  type: string;

  /** Version of the schema of its data. */
  @Whole(1)
  schema: number;

  /** Legal date. */
  @LegalDate()
  date: string | null;

  /** Where the fact comes from. */
  source: SourceAnswer | null;

  /** The row of the source. */
  ref: string | null;

  /** What happened, as its type has it. */
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/EventData' }] })
  data: Record<string, unknown>;
}

/** An event as recorded. */
export class EventAnswer extends DraftAnswer {
  @EventId()
  eventId: string;

  /** Its number in the stream. */
  @Whole(166)
  version: number;

  /** Its number in the ledger. */
  @Whole(413)
  position: number;

  /** When it was recorded. */
  @Instant()
  recordedAt: string;

  /**
   * Who recorded it.
   * @example "key:default"
   */
  actor: string;

  /** The request that recorded it. */
  correlation: string;

  /** The event that led to it. */
  causation: string | null;

  /** SHA-256 of its exact bytes (RFC 8785), in hexadecimal. */
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  hash?: string;
}
