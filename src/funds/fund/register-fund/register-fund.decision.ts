import { decideFund } from '../../../domain/fund/fund/decide-fund.js';
import type { Fund } from '../../../domain/fund/fund/fund.js';
import { liveOf } from '../../../domain/fund/fund/live-events.js';
import { fundStream } from '../../../knowledge/money/funds.js';
import { liveIn } from '../../../knowledge/folds/live-stream.js';
import type { Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { byRef } from '../../../recording/recorder/by-ref.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../../recording/recording-kind.js';
import { standing } from '../money-decision-basis.js';
import { referenceErrors } from '../../../recording/body/references.js';
import { policyOf, referenceRateErrors } from './policy.js';
import { RegisterFundDto } from './register-fund.dto.js';

/** Registrations of funds: the body of POST /v1/funds. */
export function fundRegistration(today: () => string): RecordingKind<RegisterFundDto> {
  return {
    record: 'fund',
    type: 'fund-registered',
    body: RegisterFundDto,
    belongsTo: null,
    prepare: (body) => prepareFund(body, today),
  };
}

/** A fund's registration, ready to be decided. */
export function prepareFund(body: RegisterFundDto, today: () => string): Prepared | Unfit {
  const errors = [...referenceErrors(body.references ?? {}), ...referenceRateErrors(body.policy?.referenceRates ?? {})];
  if (errors.length > 0) return { errors };
  const [fund, source, ref] = [fundOf(body), sourceOf(body.source), body.ref ?? null];
  const stream = fundStream(fund.id);
  return {
    stream,
    ref,
    describe: `registration of the fund ${fund.id}`,
    replacement: { type: 'fund-registered', data: { ...fund, ref } },
    async decide(working: Working) {
      const live = await liveIn(working, stream);
      const underRef = await byRef(working, stream, ref);
      return decided(stream, decideFund({ fund, source, ref }, { stream: live, today: today() }), () =>
        standing(working, underRef, liveOf(live, 'fund-registered').at(-1)?.eventId),
      );
    },
  };
}

function fundOf({ id, title, established, administrator, references, policy }: RegisterFundDto): Fund {
  return {
    id,
    title,
    established: established ?? null,
    administrator: administrator ?? null,
    references: references ?? {},
    policy: policyOf(policy),
  };
}
