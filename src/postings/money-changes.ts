import { moneyDifferences, pledgeFacts, receiptFacts, type MoneyFact } from '../domain/fund/figures/money-facts.js';
import { pledgeIn } from '../knowledge/money/pledges.js';
import { receiptIn } from '../knowledge/money/receipts.js';
import type { View } from '../knowledge/moments/view.js';
import { cutStream } from '../ledger/stream-name.js';

/**
 * What an event of a pledge's or a receipt's stream changes; null where the stream is of another kind. They read
 * nothing beyond their own stream.
 */
export async function moneyChanges(stream: string, before: View, after: View): Promise<readonly MoneyFact[] | null> {
  const { category, id } = cutStream(stream);
  if (category === 'pledge') return moneyDifferences(await pledgeFactsIn(before, id), await pledgeFactsIn(after, id));
  if (category === 'receipt')
    return moneyDifferences(await receiptFactsIn(before, id), await receiptFactsIn(after, id));
  return category === 'fund' || category === 'rate' ? [] : null;
}

async function pledgeFactsIn(view: View, id: string): Promise<readonly MoneyFact[]> {
  const reading = await pledgeIn(view, id);
  return reading === null ? [] : pledgeFacts(reading);
}

async function receiptFactsIn(view: View, id: string): Promise<readonly MoneyFact[]> {
  const reading = await receiptIn(view, id);
  return reading === null ? [] : receiptFacts(reading);
}
