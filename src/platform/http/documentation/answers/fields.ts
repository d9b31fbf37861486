import { ApiProperty } from '@nestjs/swagger';

/** A calendar date, `YYYY-MM-DD`. */
export const LegalDate = (example = '2005-09-15'): PropertyDecorator => ApiProperty({ format: 'date', example });

/** An instant in UTC, RFC 3339. */
export const Instant = (): PropertyDecorator =>
  ApiProperty({ format: 'date-time', example: '2026-01-05T09:30:00.000Z' });

/** The id of an event. */
export const EventId = (): PropertyDecorator =>
  ApiProperty({ format: 'uuid', example: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a' });

/** A whole number from 0: a position, a version, a count. */
export const Whole = (example?: number): PropertyDecorator =>
  ApiProperty({ type: 'integer', minimum: 0, ...(example === undefined ? {} : { example }) });

/** A path and query of this service. */
export const Address = (example: string): PropertyDecorator => ApiProperty({ format: 'uri-reference', example });
