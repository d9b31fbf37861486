import { pledgedOnly, type Balance } from '../../domain/fund/figures/balance.js';
import { usdFigures } from '../../domain/fund/figures/figures.js';
import type { MoneyFact } from '../../domain/fund/figures/money-facts.js';
import { written } from '../../domain/money/amount.js';
import type { FundEffectAnswer } from '../../platform/http/documentation/answers/effect.answer.js';
import type { FundBalances } from '../../postings/fund-balances.js';
import { moneyChanges } from '../../postings/money-changes.js';
import type { Rehearsed } from './treaty-effect.js';

/** What events would change in the accounts of funds. */
export async function fundChanges({ events, before, after }: Rehearsed): Promise<readonly MoneyFact[]> {
  const facts: MoneyFact[] = [];
  for (const stream of new Set(events.map((event) => event.stream)))
    facts.push(...((await moneyChanges(stream, before, after)) ?? []));
  return facts;
}

/** What these changes come to in the sums of each fund on a day, as known at a position. */
export async function fundEffects(
  changes: readonly MoneyFact[],
  balances: FundBalances,
  { asOf, at }: { readonly asOf: string; readonly at: number },
): Promise<FundEffectAnswer[]> {
  const effects: FundEffectAnswer[] = [];
  for (const id of new Set(changes.map(({ account }) => account.split('/')[1] ?? ''))) {
    const sums = await balances.sums(id, asOf, at);
    const added = changes.filter(({ date }) => date <= asOf).flatMap((fact) => balanceOf(id, fact));
    const [was, is] = [sums, [...sums, ...added]].map((all) => usdFigures(pledgedOnly(all)));
    if (was === undefined || is === undefined) continue;
    const both = (figure: 'pledged' | 'paid' | 'outstanding') => ({
      before: written(was[figure]).value,
      after: written(is[figure]).value,
    });
    effects.push({
      id,
      currency: 'USD',
      pledged: both('pledged'),
      paid: both('paid'),
      outstanding: both('outstanding'),
    });
  }
  return effects;
}

/** A change as a balance of the fund's own account; none where it is of another fund, or of money that is not new. */
function balanceOf(fund: string, fact: MoneyFact): readonly Balance[] {
  const prefix = `fund/${fund}/`;
  if (!fact.account.startsWith(prefix) || fact.account.startsWith(`${prefix}pass-through/`)) return [];
  const { account, participant: donor, instrument, currency, bucket, delta } = fact;
  return [{ account: account.slice(prefix.length), donor, instrument, currency, bucket, sum: delta }];
}
