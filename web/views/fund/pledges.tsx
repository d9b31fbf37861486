import type { FundModel } from '../../../src/page/fund/fund.model.js';
import type { ListedPledgeAnswer } from '../../../src/funds/pledge/list-pledges/list-pledges.answer.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { useDonorName } from './donors.js';
import { pledgeWords } from './pledges.words.js';

/** Every pledge with its day or its period, in its own currency. */
export function Pledges({ fund, pledges, totals }: FundModel) {
  const { text } = useWords(pledgeWords);
  const { api, here } = useAddress();
  const { long, number } = useFormat();
  if (pledges.pledges.length === 0) return null;
  const paid = totals.recorded.includes('paid');
  const [first] = pledges.pledges;
  const sameDay = pledges.pledges.every(
    ({ date, period }) => date === first?.date && period?.from === first.period?.from,
  );
  const next = pledges.next === null ? null : new URLSearchParams(pledges.next.split('?')[1] ?? '').get('cursor');
  return (
    <Section
      id="pledges"
      title={text('title')}
      note={text('note')}
      formats={[
        { name: 'CSV', href: api(`/v1/funds/${fund.id}/pledges.csv`) },
        { name: 'JSON', href: api(`/v1/funds/${fund.id}/pledges`) },
        { name: 'NDJSON', href: api(`/v1/funds/${fund.id}/pledges.ndjson`) },
      ]}
    >
      {pledges.possibleDuplicates.length > 0 && (
        <p class="note">{text('duplicates', { count: pledges.possibleDuplicates.length })}</p>
      )}
      <div class="tw" tabIndex={0} role="region" aria-label={text('title')}>
        <table class="sticky">
          <caption>
            <span>{text('caption', { date: long(pledges.asOf), at: number(pledges.at) })}</span>
          </caption>
          <PledgeHeads paid={paid} sameDay={sameDay} />
          <tbody>
            {pledges.pledges.map((pledge) => (
              <PledgeRow key={pledge.id} pledge={pledge} paid={paid} sameDay={sameDay} />
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && (
        <p class="more">
          <a href={`${here({ cursor: next })}#pledges`}>{text('more')}</a>
        </p>
      )}
    </Section>
  );
}

interface PledgeHeadsProps {
  readonly paid: boolean;
  readonly sameDay: boolean;
}

function PledgeHeads({ paid, sameDay }: PledgeHeadsProps) {
  const { text } = useWords(pledgeWords);
  const words = useWords(moneyWords);
  return (
    <thead>
      <tr>
        <th scope="col">{words.text('donor')}</th>
        <th scope="col" class={sameDay ? 'lg' : undefined}>
          {words.text('date')}
        </th>
        <th scope="col" class="r">
          {words.text('pledged')}
        </th>
        {paid && (
          <th scope="col" class="r">
            {words.text('paid')}
          </th>
        )}
        {paid && (
          <th scope="col" class="r">
            {words.text('outstanding')}
          </th>
        )}
        <th scope="col">{text('status')}</th>
        <th scope="col" class="lg">
          {text('pledge')}
        </th>
      </tr>
    </thead>
  );
}

interface PledgeRowProps {
  readonly pledge: ListedPledgeAnswer;
  readonly paid: boolean;
  /** Whether all have one day or period, so that a narrow page need not repeat it. */
  readonly sameDay: boolean;
}

function PledgeRow({ pledge, paid, sameDay }: PledgeRowProps) {
  const { text } = useWords(pledgeWords);
  const { api } = useAddress();
  const { short } = useFormat();
  const { money } = useMoney();
  const nameOf = useDonorName();
  const { id, donor, date, period, status } = pledge;
  const written = (amount: ListedPledgeAnswer['paid']) => (amount === null ? '' : money(amount));
  return (
    <tr>
      <th scope="row">{nameOf({ code: donor?.code ?? null })}</th>
      <td class={sameDay ? 'num lg' : 'num'}>
        {period === null ? short(date) : `${short(period.from)} – ${short(period.to)}`}
      </td>
      <td class="r num">{pledge.pledged === null ? text('to-be-confirmed') : money(pledge.pledged)}</td>
      {paid && <td class="r num">{written(pledge.paid)}</td>}
      {paid && <td class="r num">{written(pledge.outstanding)}</td>}
      <td class="muted">{status === null ? '' : text(status)}</td>
      <td class="lg small">
        <a class="d" href={api(`/v1/pledges/${id}`)}>
          {id}
        </a>
      </td>
    </tr>
  );
}
