import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Moments } from '../../../knowledge/moments/moments.js';
import type { Recorded } from '../../../platform/http/answer.js';
import { Recorder } from '../../../recording/recorder/recorder.js';
import type { WriteConditions } from '../../../recording/recorder/write-conditions.js';
import { prepareFund } from './register-fund.decision.js';
import type { RegisterFundDto } from './register-fund.dto.js';

/** Register a fund. */
export class RegisterFund extends Command<Recorded> {
  constructor(
    readonly body: RegisterFundDto,
    readonly conditions: WriteConditions,
  ) {
    super();
  }
}

/** Registers funds. Refuses `already-registered`, `in-the-future` and `invalid-rate`. */
@CommandHandler(RegisterFund)
export class RegisterFundHandler implements ICommandHandler<RegisterFund> {
  constructor(
    private readonly recorder: Recorder,
    private readonly moments: Moments,
  ) {}

  execute({ body, conditions }: RegisterFund): Promise<Recorded> {
    const prepared = prepareFund(body, () => this.moments.today());
    return this.recorder.record(prepared, conditions, { stream: '', location: `/v1/funds/${body.id}/totals` });
  }
}
