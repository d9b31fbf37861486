import type { FundModel } from '../../../src/page/fund/fund.model.js';
import type { DonorFiguresAnswer } from '../../../src/funds/figures/totals/totals.answer.js';
import { DonorBar } from '../../charts/donor-bar.js';
import { MoneyPatterns } from '../../charts/money-patterns.js';
import { ShareBar } from '../../charts/share-bar.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { localeOf } from '../../words/formatting.js';
import { compareDecimals } from '../../words/money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { fundWords } from './fund.words.js';

/** Donors with the greatest sum first; among equals in the order of the answer. */
export function greatestOf(donors: readonly DonorFiguresAnswer[]): readonly DonorFiguresAnswer[] {
  return [...donors].sort((one, other) => compareDecimals(other.pledged.value, one.pledged.value));
}

/** Who pledged: the greatest beside the rest, and every donor in a row with its bar. */
export function Donors(model: FundModel) {
  const { fund, totals } = model;
  const { text } = useWords(fundWords);
  const { api } = useAddress();
  const { money } = useMoney();
  if (totals.donors === undefined || totals.donors.length === 0) return null;
  return (
    <Section
      id="donors"
      title={text('who')}
      note={text('shares-of', { amount: money(totals.pledged) })}
      formats={[
        { name: 'CSV', href: api(`/v1/funds/${fund.id}/totals.csv`) },
        { name: 'JSON', href: api(`/v1/funds/${fund.id}/totals`) },
      ]}
    >
      <MoneyPatterns />
      <Greatest donors={totals.donors} />
      <DonorTable {...model} donors={totals.donors} />
    </Section>
  );
}

const SHOWN = 3;

/** The greatest donors side by side, where each has a share. */
function Greatest({ donors }: { readonly donors: readonly DonorFiguresAnswer[] }) {
  const { text } = useWords(fundWords);
  const { share } = useMoney();
  const nameOf = useDonorName();
  const giving = greatestOf(donors).filter(
    (donor) => donor.share !== null && compareDecimals(donor.pledged.value, '0') > 0,
  );
  if (giving.length < 2) return null;
  const shown = giving.length > SHOWN + 1 ? giving.slice(0, SHOWN) : giving;
  const parts = shown.map((donor) => ({
    name: nameOf(donor),
    written: `${share(donor.share ?? '0')} %`,
    percent: Number(donor.share),
  }));
  const rest = 100 - parts.reduce((sum, { percent }) => sum + percent, 0);
  const others = giving.length - shown.length;
  const remaining = {
    name: text('others', { count: others }),
    written: `${share(rest.toFixed(3))} %`,
    percent: rest,
    rest: true,
  };
  const all = others === 0 ? parts : [...parts, remaining];
  return <ShareBar parts={all} label={all.map(({ name, written }) => `${name}: ${written}`).join('; ')} />;
}

/** What a donor is called on the page. */
export function useDonorName(): (donor: { readonly code: string | null }) => string {
  const { nameOf } = useShell();
  const { text } = useWords(moneyWords);
  return ({ code }) => (code === null ? text('not-named') : nameOf(code));
}

type Amount = 'pledged' | 'paid' | 'outstanding' | 'writtenOff';

function DonorTable({ totals, donors, sort }: FundModel & { readonly donors: readonly DonorFiguresAnswer[] }) {
  const { text } = useWords(fundWords);
  const words = useWords(moneyWords);
  const { long, number } = useFormat();
  const { column, share } = useMoney();
  const shown = amountsShown(totals.recorded, totals.writtenOff.value);
  const write = column(donors.flatMap((donor) => shown.map((amount) => donor[amount].value)));
  const most = donors.reduce((found, donor) => longer(found, longer(donor.pledged.value, donor.applied.value)), '0');
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={words.text('donors')}>
      <table class="sticky donors">
        <caption>
          <span>{text('donors-caption', { date: long(totals.asOf), at: number(totals.at) })}</span>
        </caption>
        <thead>
          <tr>
            <Ordered by="name" sort={sort} name={words.text('donor')} />
            {shown.map((amount) => (
              <Ordered key={amount} by={amount} sort={sort} name={words.text(wordOf(amount))} money />
            ))}
            <th scope="col" class="barcell">
              <span class="sr">{text('bar')}</span>
            </th>
            <th scope="col" class="r">
              {text('share')}
            </th>
            <th scope="col" class="r lg">
              {text('running')}
            </th>
          </tr>
        </thead>
        <tbody>
          {useOrdered(donors, sort).map((donor) => (
            <DonorRow key={donor.code ?? ''} donor={donor} shown={shown} write={write} most={most} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <b>{words.text('total')}</b>
            </th>
            {shown.map((amount) => (
              <td key={amount} class="r num">
                <b>{write(totals[amount].value)}</b>
              </td>
            ))}
            <td class="barcell" />
            <td class="r num">{donors.some((donor) => donor.share !== null) && <b>{share('100')}</b>}</td>
            <td class="lg" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface DonorRowProps {
  readonly donor: DonorFiguresAnswer;
  readonly shown: readonly Amount[];
  readonly write: (value: string) => string;
  readonly most: string;
}

function DonorRow({ donor, shown, write, most }: DonorRowProps) {
  const { share } = useMoney();
  const { pledged, applied, writtenOff, cumulativeShare } = donor;
  return (
    <tr>
      <DonorName donor={donor} />
      {shown.map((amount) => (
        <td key={amount} class="r num">
          {write(donor[amount].value)}
        </td>
      ))}
      <td class="barcell">
        <DonorBar
          pledged={pledged.value}
          applied={shown.includes('paid') ? applied.value : null}
          writtenOff={writtenOff.value}
          most={most}
        />
      </td>
      <td class="r num">{donor.share === null ? '–' : share(donor.share, 1, Number(pledged.value) > 0)}</td>
      <td class="r num muted lg">{cumulativeShare === null ? '–' : share(cumulativeShare)}</td>
    </tr>
  );
}

function DonorName({ donor }: { readonly donor: DonorFiguresAnswer }) {
  const { to } = useAddress();
  const name = useDonorName()(donor);
  return (
    <th scope="row">{donor.code === null ? <i>{name}</i> : <a href={to(`/participants/${donor.code}`)}>{name}</a>}</th>
  );
}

interface OrderedProps {
  readonly by: 'name' | Amount;
  readonly sort: FundModel['sort'];
  readonly name: string;
  readonly money?: boolean;
}

/** A head of a column by which the table can be ordered: a link that asks for it. */
function Ordered({ by, sort, name, money = false }: OrderedProps) {
  const { here } = useAddress();
  const { sign } = useMoney();
  const { text } = useWords(moneyWords);
  const written = money ? text('in', { what: name, sign: sign('USD') }) : name;
  if (by === 'writtenOff') {
    return (
      <th scope="col" class="r">
        {written}
      </th>
    );
  }
  const descending = sort === `-${by}`;
  const ascending = sort === by;
  const next = by === 'name' ? 'name' : descending ? by : `-${by}`;
  return (
    <th
      scope="col"
      class={money ? 'r' : undefined}
      {...(descending
        ? { 'aria-sort': 'descending' as const }
        : ascending
          ? { 'aria-sort': 'ascending' as const }
          : {})}
    >
      <a href={`${here({ sort: next === '-pledged' ? null : next })}#donors`}>
        {written}
        {(descending || ascending) && <span aria-hidden="true">{descending ? ' ▼' : ' ▲'}</span>}
      </a>
    </th>
  );
}

function useOrdered(donors: readonly DonorFiguresAnswer[], sort: FundModel['sort']): readonly DonorFiguresAnswer[] {
  const { language } = useShell();
  const nameOf = useDonorName();
  if (sort === 'name') {
    const alphabet = new Intl.Collator(localeOf(language));
    return [...donors].sort((one, other) => alphabet.compare(nameOf(one), nameOf(other)));
  }
  const by = sort.replace('-', '') as 'pledged' | 'paid' | 'outstanding';
  const ascending = [...donors].sort((one, other) => compareDecimals(one[by].value, other[by].value));
  if (!sort.startsWith('-')) return ascending;
  return [...donors].sort((one, other) => compareDecimals(other[by].value, one[by].value));
}

/** The columns of amounts: what is recorded, and no other. */
function amountsShown(recorded: readonly string[], writtenOff: string): readonly Amount[] {
  return [
    'pledged',
    ...(recorded.includes('paid') ? (['paid'] as const) : []),
    ...(recorded.includes('outstanding') ? (['outstanding'] as const) : []),
    ...(recorded.includes('writtenOff') && writtenOff !== '0.00' ? (['writtenOff'] as const) : []),
  ];
}

function wordOf(amount: Amount): keyof typeof moneyWords {
  return amount === 'writtenOff' ? 'written-off' : amount;
}

function longer(one: string, other: string): string {
  return compareDecimals(one, other) < 0 ? other : one;
}
