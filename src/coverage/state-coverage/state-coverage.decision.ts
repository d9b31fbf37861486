import { decideStateCoverage } from '../../domain/coverage/decide-coverage.js';
import { actKinds, moneyKinds, misnamedKind } from '../../domain/coverage/kinds.js';
import type { FundCoverage, TreatyCoverage } from '../../domain/coverage/statement.js';
import { coverageStatementsIn } from '../../knowledge/coverage/statements.js';
import type { Working } from '../../ledger/ledger.js';
import { cutStream } from '../../ledger/stream-name.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import { StateCoverageDto } from './state-coverage.dto.js';

/**
 * Statements of coverage: the body of POST /v1/treaties/{id}/coverage and /v1/funds/{id}/coverage; a line of a file
 * names the `treaty` or the `fund` beside it.
 */
export function coverageRecording(today: () => string): RecordingKind<StateCoverageDto> {
  return {
    record: 'coverage',
    type: 'coverage-stated',
    body: StateCoverageDto,
    belongsTo: ['treaty', 'fund'],
    prepare: (body, stream) => prepareCoverage(body, stream, today),
  };
}

/** A statement of coverage for the treaty or fund of a stream, ready to be decided; or which of its kinds are none. */
export function prepareCoverage(body: StateCoverageDto, stream: string, today: () => string): Prepared | Unfit {
  const stated = statedIn(body, stream);
  if ('errors' in stated) return stated;
  const [source, { ref, through, state }] = [sourceOf(body.source), stated];
  return {
    stream,
    ref,
    describe: `coverage of ${stream.replace('/', ' ')}: ${state} through ${through}`,
    replacement: { type: 'coverage-stated', data: stated },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const given = { ...(await coverageStatementsIn(working, stream)), today: today(), recordedUnderRef };
      return decided(stream, decideStateCoverage({ stated, source }, given), async () => {
        const standing = given.standing.findLast((each) => each.stated.ref === ref);
        const event = standing === undefined ? null : await working.event(standing.eventId);
        return event === null ? [] : [event];
      });
    },
  };
}

type Misnamed = Extract<Unfit, { readonly errors: unknown }>;

function statedIn(body: StateCoverageDto, stream: string): TreatyCoverage | FundCoverage | Misnamed {
  const { state, from, through, observedOn, note, ref } = body;
  const { category, id } = cutStream(stream);
  const said = {
    state,
    from: from ?? null,
    through,
    observedOn: observedOn ?? body.source?.observedOn ?? null,
    note: note ?? null,
    ref: ref ?? null,
  };
  const none = misnamedKind(body.kinds, category === 'fund' ? 'fund' : 'treaty');
  if (none !== null)
    return { errors: [{ pointer: `/kinds/${String(none.at)}`, detail: `must be one of ${none.known.join(', ')}` }] };
  return category === 'fund'
    ? { fund: id, ...said, kinds: moneyKinds(body.kinds) }
    : { treaty: id, ...said, kinds: actKinds(body.kinds) };
}
