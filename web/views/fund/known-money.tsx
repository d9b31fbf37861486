import type { ComponentChildren } from 'preact';
import type { TotalsAnswer } from '../../../src/funds/figures/totals/totals.answer.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { fundWords } from './fund.words.js';

/** Paid, outstanding, earmarked: hatched while nothing of the kind is recorded, for that is not the same as nothing. */
export function KnownMoney({ totals }: { readonly totals: TotalsAnswer }) {
  const { text } = useWords(fundWords);
  const { money, share } = useMoney();
  const { recorded, earmarking } = totals;
  const known = (figure: TotalsAnswer['recorded'][number]) => recorded.includes(figure);
  return (
    <section class="unk" aria-label={text('known-money')}>
      <Known figure="paid" amount={known('paid') ? money(totals.paid) : null}>
        {text('paid-known')}
      </Known>
      <Known figure="outstanding" amount={known('outstanding') ? money(totals.outstanding) : null}>
        {text('outstanding-known')}
      </Known>
      {known('writtenOff') && totals.writtenOff.value !== '0.00' && (
        <Known figure="written-off" amount={money(totals.writtenOff)}>
          {null}
        </Known>
      )}
      <Known figure="earmarked" amount={known('earmarked') && earmarking ? money(earmarking.earmarked) : null}>
        {earmarking?.earmarkedShare != null &&
          text('earmarked-known', {
            share: share(earmarking.earmarkedShare, 1),
            open: share(earmarking.notSpecifiedShare ?? '0', 1, earmarking.notSpecified.value !== '0.00'),
          })}
      </Known>
    </section>
  );
}

interface KnownProps {
  readonly figure: 'paid' | 'outstanding' | 'written-off' | 'earmarked';
  /** Null: nothing of the kind is recorded. */
  readonly amount: string | null;
  readonly children: ComponentChildren;
}

function Known({ figure, amount, children }: KnownProps) {
  const { text } = useWords(fundWords);
  const words = useWords(moneyWords);
  const what = words.text(figure);
  if (amount === null) {
    return (
      <p>
        <b>{text('unknown', { what })}</b>
        <span class="small muted">{text(`${figure === 'written-off' ? 'paid' : figure}-unknown`)}</span>
      </p>
    );
  }
  return (
    <p class={`known k-${figure}`}>
      <b>{text('known', { what, amount })}</b>
      <span class="small muted">{children}</span>
    </p>
  );
}
