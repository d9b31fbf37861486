import { decideRate } from '../../../domain/fund/rate/decide-rate.js';
import { liveOf } from '../../../domain/fund/fund/live-events.js';
import type { PublishedRate } from '../../../domain/fund/rate/published-rate.js';
import { liveIn } from '../../../knowledge/folds/live-stream.js';
import { rateStream } from '../../../knowledge/money/rates.js';
import type { Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { byRef } from '../../../recording/recorder/by-ref.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind } from '../../../recording/recording-kind.js';
import { standing } from '../../fund/money-decision-basis.js';
import { PublishRateDto } from './publish-rate.dto.js';

/** Published rates: the body of POST /v1/rates. */
export function rateRecording(today: () => string): RecordingKind<PublishRateDto> {
  return {
    record: 'rate',
    type: 'rate-published',
    body: PublishRateDto,
    belongsTo: null,
    prepare: (body) => prepareRate(body, today),
  };
}

/** A rate, ready to be decided. */
export function prepareRate(body: PublishRateDto, today: () => string): Prepared {
  const { table, currency, rate: text, date } = body;
  const rate: PublishedRate = { table, currency, rate: text, date, ref: body.ref ?? null };
  const [stream, source] = [rateStream(table, currency), sourceOf(body.source)];
  return {
    stream,
    ref: rate.ref,
    describe: `rate of ${currency} from ${date} in ${table}`,
    replacement: { type: 'rate-published', data: rate },
    async decide(working: Working) {
      const published = liveOf(await liveIn(working, stream), 'rate-published').findLast(
        ({ data }) => data.date === date,
      );
      const there = published === undefined ? null : { rate: published.data.rate, event: published.eventId };
      const recordedUnderRef = await byRef(working, stream, rate.ref);
      return decided(stream, decideRate({ rate, source }, { standing: there, today: today(), recordedUnderRef }), () =>
        standing(working, [], there?.event),
      );
    },
  };
}
