import { unknownFund } from '../../../domain/fund/fund/objection-to-days.js';
import { revaluations } from '../../../domain/fund/rate/revalue.js';
import type { PledgeReading } from '../../../domain/fund/pledge/account/read-pledge.js';
import { fundIn, fundStream } from '../../../knowledge/money/funds.js';
import { pledgesOf, pledgeStream } from '../../../knowledge/money/pledges.js';
import { ratesIn } from '../../../knowledge/money/rates.js';
import { receiptsOf } from '../../../knowledge/money/receipts.js';
import type { Draft } from '../../../ledger/envelope.js';
import type { Decided, Working } from '../../../ledger/ledger.js';
import { sourceOf } from '../../../recording/body/source-from-body.js';
import { decided } from '../../../recording/recorder/decision-drafts.js';
import type { DecisionResult, Prepared } from '../../../recording/recording-kind.js';
import type { RevalueFundDto } from './revalue-fund.dto.js';

/**
 * The revaluation of a fund by the rates now known, ready to be decided: all of its events are recorded in one write,
 * or none.
 */
export function prepareRevaluation(body: RevalueFundDto, fund: string): Prepared {
  const [note, source] = [body.note ?? null, sourceOf(body.source)];
  return {
    stream: fundStream(fund),
    ref: null,
    describe: `revaluation of the fund ${fund}`,
    replacement: null,
    async decide(working: Working): Promise<Decided<DecisionResult>> {
      const known = await fundIn(working, fund);
      if (known === null) return { refused: { refusal: unknownFund(fund).refused } };
      const readings = await pledgesOf(working, fund);
      const rates = await ratesIn(working, known.fund.policy.rateSource, currenciesOf(readings));
      const receivedOn = new Map((await receiptsOf(working, fund)).map(({ receipt }) => [receipt.id, receipt.date]));
      const events: Draft[] = [];
      for (const reading of readings) {
        const accepted = revaluations(reading, { fund: known.fund, rates, receivedOn, note, source });
        const judged = await decided(pledgeStream(reading.pledge.id), { accepted }, () => []);
        if ('events' in judged) events.push(...judged.events);
      }
      return { events, result: { existing: [] } };
    },
  };
}

function currenciesOf(readings: readonly PledgeReading[]): ReadonlySet<string> {
  const currencies = new Set<string>();
  for (const { pledge, acts } of readings) {
    for (const amount of [pledge.amount, ...acts.flatMap(({ data }) => [data.amount, data.received])]) {
      if (amount != null) currencies.add(amount.currency);
    }
  }
  return currencies;
}
