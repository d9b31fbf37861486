import { IsString, MaxLength } from 'class-validator';

/** The event that an address names. */
export class EventPath {
  /** Id of the event, from the answer of a write, a history or the feed. */
  @IsString()
  @MaxLength(100)
  id: string;
}
