import type { RecordedEvent } from '../../domain/event.js';
import type { MoneyDecisionBasis } from '../../domain/fund/fund/known-fund.js';
import { fundIn } from '../../knowledge/money/funds.js';
import { liveIn } from '../../knowledge/folds/live-stream.js';
import { ratesIn } from '../../knowledge/money/rates.js';
import { registerIn } from '../../knowledge/participants/register.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Working } from '../../ledger/ledger.js';
import { byRef } from '../../recording/recorder/by-ref.js';

/**
 * What is to be decided: in which stream, under which row of the source, for which fund (null: of none), with amounts
 * in which currencies.
 */
interface Asked {
  readonly stream: string;
  readonly ref: string | null;
  readonly fund: string | null;
  readonly currencies: readonly (string | undefined)[];
  readonly today: string;
}

/** What decisions about a fund's money are judged by. */
export async function moneyDecisionBasis(
  working: Working,
  { stream, ref, fund: id, currencies, today }: Asked,
): Promise<
  Omit<MoneyDecisionBasis, 'recordedUnderRef'> & { readonly recordedUnderRef: readonly (RecordedEvent & Envelope)[] }
> {
  const fund = id === null ? null : await fundIn(working, id);
  const named = currencies.filter((code) => code !== undefined);
  return {
    fund,
    today,
    stream: await liveIn(working, stream),
    register: await registerIn(working),
    rates: await ratesIn(working, fund?.fund.policy.rateSource ?? null, named),
    recordedUnderRef: await byRef(working, stream, ref),
  };
}

/** What already holds a recording: its row's event, else the event that stands in its place. */
export async function standing(
  working: Working,
  recordedUnderRef: readonly Envelope[],
  event: string | undefined,
): Promise<readonly Envelope[]> {
  if (recordedUnderRef.length > 0 || event === undefined) return recordedUnderRef.slice(-1);
  const found = await working.event(event);
  return found === null ? [] : [found];
}
