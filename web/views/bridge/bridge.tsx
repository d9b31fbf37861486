import type { BridgeAnswer, BridgeLineAnswer } from '../../../src/funds/figures/bridge/bridge.answer.js';
import type { BridgeModel } from '../../../src/page/bridge/bridge.model.js';
import { MoneyPatterns } from '../../charts/money-patterns.js';
import { Waterfall, type WaterfallStep } from '../../charts/waterfall.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { moneyWords } from '../../words/money.words.js';
import { useWords } from '../../words/use-words.js';
import { bridgeWords } from './bridge.words.js';

const QUANTITIES = ['pledged', 'committed', 'paid', 'outstanding', 'written-off', 'refunded'] as const;

/** A figure of a fund in two states of knowledge: opening, what was recorded since, closing. */
export function BridgeView({ bridge }: BridgeModel) {
  const { text, say } = useWords(bridgeWords);
  const words = useWords(moneyWords);
  const { api, to } = useAddress();
  const { long, number } = useFormat();
  const { money } = useMoney();
  const asked = { at: null, from: bridge.from.at, to: bridge.to.at, quantity: bridge.quantity };
  const path = `/v1/funds/${bridge.fund}/bridge`;
  const formats = [
    { name: 'CSV', href: api(`${path}.csv`, asked) },
    { name: 'JSON', href: api(path, asked) },
    { name: 'NDJSON', href: api(`${path}.ndjson`, asked) },
  ];
  const values = {
    from: number(bridge.from.at),
    to: number(bridge.to.at),
    date: long(bridge.asOf),
    quantity: words.text(bridge.quantity).toLowerCase(),
    opening: money(bridge.opening),
    closing: money(bridge.closing),
  };
  return (
    <Frame title={`${bridge.title}: ${text('title')}`} view={`${bridge.title}: ${text('title')}`} formats={formats}>
      <p class="kick">
        <a href={to(`/funds/${bridge.fund}`)}>
          <English>{bridge.title}</English>
        </a>
      </p>
      <h1>{text('title')}</h1>
      <p class="say">{say(bridge.lines.length === 0 ? 'same' : 'changed', values)}</p>
      {bridge.lines.length > 0 && <p class="say2">{text('events', { count: bridge.lines.length })}</p>}
      <BridgeForm bridge={bridge} />
      <Section id="chart" title={text('chart')} note={text('chart-note')}>
        <BridgeChart bridge={bridge} />
      </Section>
      <Section id="lines" title={text('lines')} formats={formats}>
        <BridgeTable bridge={bridge} />
      </Section>
    </Frame>
  );
}

function BridgeChart({ bridge }: BridgeModel) {
  const { text } = useWords(bridgeWords);
  const { number } = useFormat();
  const { money } = useMoney();
  const { opening, closing, subtotals, from, to } = bridge;
  const steps: WaterfallStep[] = [
    {
      name: text('opening', { at: number(from.at) }),
      written: money(opening),
      from: 0,
      to: Number(opening.value),
      end: true,
    },
  ];
  let level = Number(opening.value);
  for (const { kind, amount } of subtotals) {
    const next = level + Number(amount.value);
    steps.push({ name: text(kind), written: signed(money(amount), amount.value), from: level, to: next });
    level = next;
  }
  steps.push({
    name: text('closing', { at: number(to.at) }),
    written: money(closing),
    from: 0,
    to: Number(closing.value),
    end: true,
  });
  const label = steps.map(({ name, written }) => `${name}: ${written}`).join('; ');
  return (
    <figure class="chart waterfall">
      <MoneyPatterns />
      <div class="wide">
        <Waterfall steps={steps} width={800} label={label} />
      </div>
      <div class="narrow">
        <Waterfall steps={steps} width={330} label={label} />
      </div>
    </figure>
  );
}

function signed(written: string, value: string): string {
  return value.startsWith('-') || /^0(\.0+)?$/.test(value) ? written : `+${written}`;
}

function BridgeTable({ bridge }: BridgeModel) {
  const { text } = useWords(bridgeWords);
  const words = useWords(moneyWords);
  const { long, number } = useFormat();
  const { column, sign } = useMoney();
  const { lines, opening, closing, from, to } = bridge;
  const write = column([opening.value, closing.value, ...lines.map(({ amount }) => amount.value)]);
  const caption = {
    quantity: words.text(bridge.quantity),
    date: long(bridge.asOf),
    from: number(from.at),
    to: number(to.at),
  };
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('lines')}>
      <table class="sticky">
        <caption>
          <span>{text('caption', caption)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.text('donor')}</th>
            <th scope="col">{text('kind')}</th>
            <th scope="col">{text('date')}</th>
            <th scope="col">{text('known-since')}</th>
            <th scope="col" class="r">
              {words.text('in', { what: text('amount'), sign: sign('USD') })}
            </th>
          </tr>
        </thead>
        <tbody>
          <EndRow name={text('opening', { at: number(from.at) })} amount={write(opening.value)} />
          {lines.map((line) => (
            <LineRow key={line.position} line={line} amount={signed(write(line.amount.value), line.amount.value)} />
          ))}
          <EndRow name={text('closing', { at: number(to.at) })} amount={write(closing.value)} />
        </tbody>
      </table>
    </div>
  );
}

function EndRow({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <tr class="end">
      <th scope="row" colSpan={4}>
        {name}
      </th>
      <td class="r num">{amount}</td>
    </tr>
  );
}

function LineRow({ line, amount }: { readonly line: BridgeLineAnswer; readonly amount: string }) {
  const { text } = useWords(bridgeWords);
  const { nameOf } = useShell();
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { donor, kind, date, recordedAt, position, eventId } = line;
  return (
    <tr>
      <th scope="row">{donor === null ? <i>{text('several')}</i> : nameOf(donor)}</th>
      <td>{text(kind)}</td>
      <td class="num">{date === null ? '–' : short(date)}</td>
      <td class="num">
        <a class="d" href={to(`/events/${eventId}`, { asOf: null, at: null })}>
          {number(position)}
        </a>{' '}
        <span class="muted">{short(recordedAt.slice(0, 10))}</span>
      </td>
      <td class="r num">{amount}</td>
    </tr>
  );
}

function BridgeForm({ bridge }: { readonly bridge: BridgeAnswer }) {
  const { text } = useWords(bridgeWords);
  const words = useWords(moneyWords);
  const { times } = useShell();
  const { here } = useAddress();
  const asOf = times?.asked.asOf ?? null;
  return (
    <form class="compare" method="get" action={here({ asOf: null, at: null }).split('?')[0] ?? ''} data-swap>
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      <fieldset>
        <legend>{text('form')}</legend>
        <label>
          {text('earlier')} <input class="field" name="from" required value={String(bridge.from.at)} />
        </label>
        <label>
          {text('later')} <input class="field" name="to" required value={String(bridge.to.at)} />
        </label>
        <label>
          {text('of-what')}{' '}
          <select class="field" name="quantity">
            {QUANTITIES.map((each) => (
              <option key={each} value={each} selected={each === bridge.quantity}>
                {words.text(each)}
              </option>
            ))}
          </select>
        </label>
        <button class="btn">{text('show')}</button>
      </fieldset>
    </form>
  );
}
