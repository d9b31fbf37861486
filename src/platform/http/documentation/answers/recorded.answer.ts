import { ApiProperty } from '@nestjs/swagger';
import { DraftAnswer, EventAnswer } from './event.answer.js';
import { EffectAnswer } from './effect.answer.js';
import { Whole } from './fields.js';

/** What was recorded, or had been recorded before. */
export class RecordedAnswer {
  /** Position of the last of the events. */
  @Whole(413)
  position: number;

  /** The events, in order. */
  events: EventAnswer[];
}

/** What a dry run would record. */
export class DryRunAnswer {
  @ApiProperty({ enum: [true] })
  dryRun: boolean;

  /** Position at which it was judged. */
  @Whole(412)
  position: number;

  /** The events that would be recorded. */
  events: DraftAnswer[];

  /** What they would change; null where they are of no treaty, pledge or receipt. */
  effect: EffectAnswer | null;
}
