import type { ListedFundAnswer } from '../../../src/funds/fund/list-funds/list-funds.answer.js';
import type { FundsModel } from '../../../src/page/funds/funds.model.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { fundsWords } from './funds.words.js';

/** All funds: what is pledged to each, and what else is known. */
export function FundsView({ list }: FundsModel) {
  const { text, say } = useWords(fundsWords);
  const words = useWords(moneyWords);
  const { api, here } = useAddress();
  const { long, number } = useFormat();
  const { money, sign, column } = useMoney();
  const formats = [
    { name: 'CSV', href: api('/v1/funds.csv') },
    { name: 'JSON', href: api('/v1/funds') },
    { name: 'NDJSON', href: api('/v1/funds.ndjson') },
  ];
  const { funds, total } = list;
  const next = list.next === null ? null : new URLSearchParams(list.next.split('?')[1] ?? '').get('cursor');
  const write = column(
    funds.flatMap(({ totals }) => [totals.pledged.value, totals.paid.value, totals.outstanding.value]),
  );
  const sums = { date: long(list.asOf), pledged: money(total.pledged), funds: funds.length };
  return (
    <Frame title={text('title')} view={text('title')} formats={formats}>
      <h1 class="list-title">{text('title')}</h1>
      <p class="say">{funds.length === 0 ? text('none') : say('sentence', sums)}</p>
      {total.leftOut.pledged.value !== '0.00' && <p class="say2">{text('across-note')}</p>}
      {funds.length > 0 && (
        <Section id="funds" title={text('all')} formats={formats}>
          <div class="tw" tabIndex={0} role="region" aria-label={text('all')}>
            <table class="sticky">
              <caption>
                <span>{text('caption', { date: long(list.asOf), at: number(list.at) })}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{text('fund')}</th>
                  {(['pledged', 'paid', 'outstanding'] as const).map((each) => (
                    <th key={each} scope="col" class="r">
                      {words.text('in', { what: words.text(each), sign: sign('USD') })}
                    </th>
                  ))}
                  <th scope="col">{text('known-through')}</th>
                </tr>
              </thead>
              <tbody>
                {funds.map((fund) => (
                  <FundRow key={fund.id} fund={fund} write={write} />
                ))}
              </tbody>
            </table>
          </div>
          {next !== null && (
            <p class="more">
              <a href={here({ cursor: next })}>{text('more')}</a>
            </p>
          )}
        </Section>
      )}
    </Frame>
  );
}

function FundRow({ fund, write }: { readonly fund: ListedFundAnswer; readonly write: (value: string) => string }) {
  const { text } = useWords(fundsWords);
  const words = useWords(moneyWords);
  const { to } = useAddress();
  const { short } = useFormat();
  const { totals, recorded, coverage, closedOn } = fund;
  return (
    <tr>
      <th scope="row">
        <a href={to(`/funds/${fund.id}`)}>
          <English>{fund.title}</English>
        </a>
        {closedOn !== null && <small class="muted"> {text('closed', { date: short(closedOn) })}</small>}
      </th>
      {(['pledged', 'paid', 'outstanding'] as const).map((each) =>
        recorded.includes(each) ? (
          <td key={each} class="r num">
            {write(totals[each].value)}
          </td>
        ) : (
          <td key={each} class="r muted">
            {words.text('not-recorded')}
          </td>
        ),
      )}
      <td>
        {coverage.through === null ? text('not-stated') : short(coverage.through)}
        {coverage.state === 'partial' && <small class="muted"> {text('part')}</small>}
      </td>
    </tr>
  );
}
