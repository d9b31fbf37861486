import type { TotalsAnswer } from '../../../src/funds/figures/totals/totals.answer.js';
import type { ByUseAnswer } from '../../../src/funds/figures/figures.answer.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { pledgeWords } from './pledges.words.js';

interface TotalsProps {
  readonly totals: TotalsAnswer;
}

/** What is pledged, signed and paid by use, where of any pledge its use is said. */
export function Uses({ totals }: TotalsProps) {
  const { text } = useWords(pledgeWords);
  const words = useWords(moneyWords);
  const { long, number } = useFormat();
  const { sign, column } = useMoney();
  const { earmarking, recorded } = totals;
  if (earmarking === undefined || !recorded.includes('earmarked')) return null;
  const rows: readonly (readonly ['pledged' | 'committed' | 'paid', ByUseAnswer])[] = [
    ['pledged', earmarking],
    ...(recorded.includes('committed') ? [['committed', earmarking.committed] as const] : []),
    ...(recorded.includes('paid') ? [['paid', earmarking.paid] as const] : []),
  ];
  const uses = [
    ['earmarked', 'earmarked'],
    ['general-purpose', 'generalPurpose'],
    ['not-specified', 'notSpecified'],
  ] as const;
  const write = column(rows.flatMap(([, use]) => uses.map(([, name]) => use[name].value)));
  return (
    <Section id="uses" title={text('uses')}>
      <div class="tw" tabIndex={0} role="region" aria-label={text('uses')}>
        <table class="sticky">
          <caption>
            <span>{text('uses-caption', { date: long(totals.asOf), at: number(totals.at) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('of')}</th>
              {uses.map(([word]) => (
                <th key={word} scope="col" class="r">
                  {words.text('in', { what: words.text(word), sign: sign('USD') })}
                </th>
              ))}
              <th scope="col" class="r">
                {text('earmarked-share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, use]) => (
              <UseRow key={what} name={words.text(what)} use={use} write={write} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface UseRowProps {
  readonly name: string;
  readonly use: ByUseAnswer;
  readonly write: (value: string) => string;
}

function UseRow({ name, use, write }: UseRowProps) {
  const { share } = useMoney();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="r num">{write(use.earmarked.value)}</td>
      <td class="r num">{write(use.generalPurpose.value)}</td>
      <td class="r num">{write(use.notSpecified.value)}</td>
      <td class="r num">
        {use.earmarkedShare === null ? '–' : share(use.earmarkedShare, 1, use.earmarked.value !== '0.00')}
      </td>
    </tr>
  );
}

/** The original currencies, where there is another than the dollar. */
export function Currencies({ totals }: TotalsProps) {
  const { text } = useWords(pledgeWords);
  const words = useWords(moneyWords);
  const { long, number } = useFormat();
  const { sign, column } = useMoney();
  const { currencies = [], recorded } = totals;
  if (currencies.every(({ currency }) => currency === 'USD')) return null;
  const amounts = (['pledged', 'paid', 'outstanding'] as const).filter((name) => recorded.includes(name));
  const worth = column(currencies.map(({ usd }) => usd.pledged.value));
  return (
    <Section id="currencies" title={text('currencies')} note={text('currencies-note')}>
      <div class="tw" tabIndex={0} role="region" aria-label={text('currencies')}>
        <table class="sticky">
          <caption>
            <span>{text('currencies-caption', { date: long(totals.asOf), at: number(totals.at) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('currency')}</th>
              {amounts.map((name) => (
                <th key={name} scope="col" class="r">
                  {words.text(name)}
                </th>
              ))}
              <th scope="col" class="r">
                {text('worth', { sign: sign('USD') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {currencies.map((row) => (
              <tr key={row.currency}>
                <th scope="row">{row.currency}</th>
                {amounts.map((name) => (
                  <td key={name} class="r num">
                    {number(row[name].value)}
                  </td>
                ))}
                <td class="r num">{worth(row.usd.pledged.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Amounts for which no rate was known: they stand apart from every sum in dollars. */
export function Unvalued({ totals }: TotalsProps) {
  const { text } = useWords(pledgeWords);
  const words = useWords(moneyWords);
  const { nameOf } = useShell();
  const { money } = useMoney();
  if (totals.unvalued.length === 0) return null;
  return (
    <Section id="unvalued" title={text('unvalued')} note={text('unvalued-note')}>
      <div class="tw" tabIndex={0} role="region" aria-label={text('unvalued')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.text('donor')}</th>
              <th scope="col">{text('pledge')}</th>
              <th scope="col" class="r">
                {text('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.unvalued.map(({ pledge, donor, quantity, amount }) => (
              <tr key={`${pledge} ${quantity} ${amount.currency}`}>
                <th scope="row">{donor === null ? <i>{words.text('not-named')}</i> : nameOf(donor)}</th>
                <td>{pledge}</td>
                <td class="r num">{money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
