import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recorded } from '../../knowledge/folds/folder.js';
import { Moments } from '../../knowledge/moments/moments.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import { Recordings } from '../../recording/recordings.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareCorrection, requestOf } from './correct.decision.js';
import type { CorrectDto } from './correct.dto.js';

/** Annul or replace an event. */
export class Correct extends Command<Recorded> {
  constructor(
    readonly body: CorrectDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Records corrections. Refuses `unknown-event`, `already-corrected`, `not-correctable`, and for a replacement what its
 * kind refuses.
 */
@CommandHandler(Correct)
export class CorrectHandler implements ICommandHandler<Correct> {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly recorder: Recorder,
    private readonly recordings: Recordings,
    private readonly moments: Moments,
  ) {}

  async execute({ body, conditions }: Correct): Promise<Recorded> {
    const target = await this.ledger.event(body.event.toLowerCase());
    const stream = target?.stream ?? '';
    const request = target === null ? null : requestOf(body, recorded(target), this.recordings);
    if (request !== null && ('errors' in request || 'refusal' in request))
      return this.recorder.record(request, conditions, { stream });
    const prepared = prepareCorrection(body, stream, this.recordings, () => this.moments.today());
    return this.recorder.record(prepared, target === null ? { ...conditions, ifMatch: null } : conditions, {
      stream: '',
    });
  }
}
