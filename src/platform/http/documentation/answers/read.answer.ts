import { Address, Instant, LegalDate, Whole } from './fields.js';

/** What every answer says of the ledger it was read from. */
export class KnownAnswer {
  /** Position up to which events were believed. */
  @Whole(412)
  at: number;

  /** When that position was recorded; null for position 0, the empty ledger. */
  @Instant()
  recordedAt: string | null;

  /** The address at which this answer stays the same for ever. */
  @Address('/v1/treaties/uncac/status?asOf=2005-07-25&at=412&law=1')
  permalink: string;
}

/** The two times of an answer, both resolved. */
export class ReadAnswer extends KnownAnswer {
  /** The legal date asked about. */
  @LegalDate('2005-07-25')
  asOf: string;
}

/** A part of a list. */
export class PageAnswer extends ReadAnswer {
  /** Address of the next part; null where there is none. */
  @Address('/v1/treaties?asOf=2005-07-25&limit=100&cursor=eyJhIjoxMDB9')
  next: string | null;
}
