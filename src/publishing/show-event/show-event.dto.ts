import { IsString, MaxLength } from 'class-validator';

/** The event that an address names. */
export class EventPath {
  /**
   * Id of the event, from the answer of a write, a history or the feed.
   * @example "0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a"
   */
  @IsString()
  @MaxLength(100)
  id: string;
}
