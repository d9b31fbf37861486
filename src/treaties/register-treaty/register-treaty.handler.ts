import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../knowledge/moments/moments.js';
import type { Recorded } from '../../platform/http/answer.js';
import { Recorder } from '../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../recording/recorder/write-conditions.js';
import { prepareTreaty } from './register-treaty.decision.js';
import type { RegisterTreatyDto } from './register-treaty.dto.js';

/** Register a treaty with its clauses. */
export class RegisterTreaty extends Command<Recorded> {
  constructor(
    readonly body: RegisterTreatyDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/**
 * Registers treaties. Refuses `already-registered`, `clause-not-expressible`, `invalid-clause`, `unknown-treaty` and
 * `unknown-participant`.
 */
@CommandHandler(RegisterTreaty)
export class RegisterTreatyHandler implements ICommandHandler<RegisterTreaty> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ body, conditions }: RegisterTreaty): Promise<Recorded> {
    const prepared = prepareTreaty(body, () => this.moments.today());
    // The address names no treaty, so what is unknown is never the address itself.
    return this.recorder.record(prepared, conditions, { stream: '', location: `/v1/treaties/${body.id}` });
  }
}
