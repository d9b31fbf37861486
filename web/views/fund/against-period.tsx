import type { FundModel } from '../../../src/page/fund/fund.model.js';
import type { PeriodFiguresAnswer, PeriodsAnswer } from '../../../src/funds/figures/periods/periods.answer.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { Care } from './care.js';
import { isUnknown } from './is-unknown.js';
import { periodWords } from './periods.words.js';

type AgainstProps = FundModel & { readonly periods: PeriodsAnswer };

/** What a period added beside what another one did, and what to read with care. */
export function AgainstPeriod(model: AgainstProps) {
  const { fund, periods } = model;
  const { text } = useWords(periodWords);
  const { api } = useAddress();
  const { long } = useFormat();
  const { current, compare } = periods;
  const asked = { from: current.from, to: current.to, compare: comparisonIn(periods) };
  return (
    <Section
      id="periods"
      title={text('title')}
      note={text(compare, { from: long(current.from), to: long(current.to) })}
      formats={[
        { name: 'CSV', href: api(`/v1/funds/${fund.id}/periods.csv`, asked) },
        { name: 'JSON', href: api(`/v1/funds/${fund.id}/periods`, asked) },
      ]}
    >
      <div class="cols">
        <div>
          <PeriodTable {...model} />
          <CompareForm {...model} />
        </div>
        <div class="side">
          <h3>{text('care')}</h3>
          <Care {...model} />
        </div>
      </div>
    </Section>
  );
}

/** The comparison as an address names it. */
function comparisonIn({ compare, previous }: PeriodsAnswer): string {
  return compare === 'custom' ? `${previous.from}..${previous.to}` : compare;
}

function PeriodTable({ periods, totals }: AgainstProps) {
  const { text } = useWords(periodWords);
  const words = useWords(moneyWords);
  const { number } = useFormat();
  const { sign, column, share } = useMoney();
  const { current, previous, change, paidChange } = periods;
  const paid = totals.recorded.includes('paid');
  const write = column([current, previous].flatMap((period) => [period.pledged.value, period.paid.value]));
  const percent = (of: typeof change) =>
    of.percent === null ? text('not-applicable') : text('percent', { percent: share(of.percent, 1, false) });
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('title')}>
      <table>
        <caption class="sr">{text('caption', { at: number(periods.at) })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('period')}</th>
            <th scope="col" class="r">
              {words.text('in', { what: words.text('pledged'), sign: sign('USD') })}
            </th>
            {paid && (
              <th scope="col" class="r">
                {words.text('in', { what: words.text('paid'), sign: sign('USD') })}
              </th>
            )}
            <th scope="col" class="r">
              {words.text('donors')}
            </th>
          </tr>
        </thead>
        <tbody>
          <PeriodRow period={current} paid={paid} write={write} nothing={isUnknown(current, periods)} />
          <PeriodRow period={previous} paid={paid} write={write} nothing={isUnknown(previous, periods)} />
          <tr>
            <th scope="row">
              <b>{text('change')}</b>
            </th>
            <td class="r num">
              <b>{percent(change)}</b>
            </td>
            {paid && (
              <td class="r num">
                <b>{percent(paidChange)}</b>
              </td>
            )}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface PeriodRowProps {
  readonly period: PeriodFiguresAnswer;
  readonly paid: boolean;
  readonly write: (value: string) => string;
  /** Whether nothing is recorded of it, which is not nothing. */
  readonly nothing: boolean;
}

function PeriodRow({ period, paid, write, nothing }: PeriodRowProps) {
  const { text } = useWords(periodWords);
  const { short, number } = useFormat();
  return (
    <tr>
      <th scope="row">
        {short(period.from)} – {short(period.to)}
      </th>
      <td class={nothing ? 'r muted' : 'r num'}>{nothing ? text('nothing') : write(period.pledged.value)}</td>
      {paid && <td class="r num">{nothing ? '' : write(period.paid.value)}</td>}
      <td class="r num">{nothing ? '' : number(period.donors.total)}</td>
    </tr>
  );
}

function CompareForm({ periods, sort }: AgainstProps) {
  const { text } = useWords(periodWords);
  const { times } = useShell();
  const { here } = useAddress();
  const { current } = periods;
  const chosen = comparisonIn(periods);
  const kept = {
    asOf: times?.asked.asOf ?? null,
    at: times?.asked.at ?? null,
    sort: sort === '-pledged' ? null : sort,
  };
  const offered = ['same-period-previous-year', 'previous-period'] as const;
  return (
    <form
      class="compare"
      method="get"
      action={`${here({ asOf: null, at: null }).split('?')[0] ?? ''}#periods`}
      data-swap
    >
      {Object.entries(kept).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <fieldset>
        <legend>{text('form')}</legend>
        <label>
          {text('from')} <input class="field" type="date" name="from" required value={current.from} />
        </label>
        <label>
          {text('to')} <input class="field" type="date" name="to" required value={current.to} />
        </label>
        <label>
          {text('with')}{' '}
          <select class="field" name="compare">
            {offered.map((each) => (
              <option key={each} value={each} selected={each === chosen}>
                {text(`with-${each}`)}
              </option>
            ))}
            {periods.compare === 'custom' && (
              <option value={chosen} selected>
                {chosen.replace('..', ' – ')}
              </option>
            )}
          </select>
        </label>
        <button class="btn">{text('show')}</button>
      </fieldset>
    </form>
  );
}
