import type { FundModel } from '../../../src/page/fund/fund.model.js';
import { English } from '../../parts/english.js';
import { Figures } from '../../parts/figures.js';
import type { Format } from '../../parts/frame/foot.js';
import { Frame } from '../../parts/frame/frame.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { useWords } from '../../words/use-words.js';
import { AgainstPeriod } from './against-period.js';
import { Donors, greatestOf } from './donors.js';
import { fundWords } from './fund.words.js';
import { KnownMoney } from './known-money.js';
import { Currencies, Unvalued, Uses } from './pledged-in.js';
import { Pledges } from './pledges.js';

/** One fund on a day: who pledged what, what of it is known, and how it compares. */
export function FundView(model: FundModel) {
  const { fund, totals } = model;
  const { text } = useWords(fundWords);
  const { api, to } = useAddress();
  const path = `/v1/funds/${fund.id}`;
  const formats: readonly Format[] = [
    { name: 'CSV', href: api(`${path}/totals.csv`) },
    { name: 'JSON', href: api(`${path}/totals`) },
    { name: 'NDJSON', href: api(`${path}/totals.ndjson`) },
    { name: 'IATI 2.03', href: api(`${path}/iati`) },
    { name: 'FTS', href: api(`${path}/fts`) },
  ];
  const about = <About {...model} />;
  return (
    <Frame title={fund.title} view={text('citation', { fund: fund.title })} formats={formats} about={about}>
      <Kicker {...model} />
      <h1>
        <English>{fund.title}</English>
      </h1>
      <Verdict {...model} />
      <KnownMoney totals={totals} />
      <Donors {...model} />
      {model.periods !== null && <AgainstPeriod {...model} periods={model.periods} />}
      <Uses totals={totals} />
      <Currencies totals={totals} />
      <Unvalued totals={totals} />
      <Pledges {...model} />
      <p class="more">
        <a href={to(`/funds/${fund.id}/bridge`)}>{text('to-bridge')}</a>
      </p>
    </Frame>
  );
}

function Kicker({ fund }: FundModel) {
  const { text } = useWords(fundWords);
  const { long } = useFormat();
  const source = fund.coverage.source ?? fund.source;
  return (
    <p class="kick">
      <span>{text('kicker')}</span>
      <span>{text('dollars')}</span>
      {fund.closedOn !== null && <span>{text('closed', { date: long(fund.closedOn) })}</span>}
      {source !== null && <span>{text('source', { source: source.document })}</span>}
    </p>
  );
}

function Verdict(model: FundModel) {
  const { totals } = model;
  const { say, text } = useWords(fundWords);
  const { long, number } = useFormat();
  const { money, share } = useMoney();
  const { donors } = totals.counts;
  const beyond = totals.warnings.some(({ code }) => code === 'beyond-coverage');
  const third = donors.total > 4 ? greatestOf(totals.donors ?? [])[2]?.cumulativeShare : undefined;
  const sentence =
    totals.pledged.value === '0.00' && donors.total === 0 ? 'pledged-none' : beyond ? 'pledged-at-least' : 'pledged';
  const { through } = totals.coverage;
  return (
    <div class="verdict">
      <div>
        <p class="say">
          {say(sentence, { date: long(totals.asOf), donors: donors.total, amount: money(totals.pledged) })}{' '}
          {third != null && say('greatest', { share: share(third, 0) })}
        </p>
        <p class="say2">
          <SamePeriod {...model} /> {beyond && through !== null && text('beyond-coverage', { through: long(through) })}
        </p>
      </div>
      <Figures
        figures={[
          {
            value: number(donors.total),
            name: text('donors-figure', { count: donors.total }),
            ...(donors.notNamed && { small: text('and-not-named') }),
          },
          { value: number(donors.states), name: text('states-figure', { count: donors.states }) },
          {
            value: number(donors.organisations),
            name: text('organisations-figure', { count: donors.organisations }),
            small: <Organisations donors={totals.donors} />,
          },
        ]}
      />
    </div>
  );
}

/** Where every pledge listed is known by the same period alone, which one. */
function SamePeriod({ pledges }: FundModel) {
  const { text } = useWords(fundWords);
  const { long } = useFormat();
  const first = pledges.pledges[0]?.period ?? null;
  const same =
    pledges.next === null &&
    pledges.pledges.every(({ period }) => period?.from === first?.from && period?.to === first?.to);
  if (first === null || !same) return null;
  return <>{text('one-period', { from: long(first.from), to: long(first.to) })}</>;
}

/** The organisations among the donors, where they are few enough to be named. */
function Organisations({ donors = [] }: { readonly donors: FundModel['totals']['donors'] }) {
  const { nameOf } = useShell();
  const named = donors.filter(
    ({ kind, code }) => kind !== null && kind !== 'state' && kind !== 'territory' && code !== null,
  );
  if (named.length === 0 || named.length > 2) return null;
  return (
    <>
      {named.map(({ code }, index) => (
        <abbr key={code} title={nameOf(code ?? '')}>
          {index === 0 ? code : `, ${code ?? ''}`}
        </abbr>
      ))}
    </>
  );
}

function About({ fund }: FundModel) {
  const { text } = useWords(fundWords);
  const { source, note } = fund.coverage;
  return (
    <p>
      {source !== null && text('about-source', { source: source.document })}{' '}
      {note !== null && <English>{`${note}.`}</English>}
    </p>
  );
}
