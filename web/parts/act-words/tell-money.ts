import { has, on, quote, record, text, told } from './event-data.js';
import type { TellableEvent, Told, Value } from './told.js';

type Data = TellableEvent['data'];

/** What an event of a fund says; null: it is none. */
export function tellMoney({ type, data }: TellableEvent): Told | null {
  switch (type) {
    case 'fund-registered':
      return told('fund-registered', { fund: { fund: text(data, 'id') } });
    case 'fund-action-recorded':
      return told('fund-closed', { fund: { fund: text(data, 'fund') }, when: on(text(data, 'date')) });
    case 'pledge-announced':
      return told('pledge', { ...moneyOf(data), who: donorOf(data, 'donor-not-named') });
    case 'pledge-action-recorded':
      return tellPledgeAct(data);
    case 'receipt-recorded':
      return told('receipt', { ...moneyOf(data), who: donorOf(data, 'donor-unidentified') });
    case 'receipt-action-recorded':
      return told('receipt-act', {
        receipt: quote(data, 'receipt'),
        kind: { moneyKind: text(data, 'kind') },
        when: on(text(data, 'date')),
      });
    case 'rate-published':
      return told('rate', {
        currency: quote(data, 'currency'),
        rate: quote(data, 'rate'),
        table: quote(data, 'table'),
        day: { day: text(data, 'date') },
      });
    default:
      return null;
  }
}

function tellPledgeAct(data: Data): Told {
  const values = { pledge: quote(data, 'pledge'), kind: { moneyKind: text(data, 'kind') }, when: whenOf(data) };
  const amount = amountOf(data);
  return amount === null ? told('pledge-act', values) : told('pledge-act-amount', { ...values, amount });
}

function moneyOf(data: Data) {
  const amount: Value = amountOf(data) ?? { fact: 'no-amount' };
  return { amount, fund: { fund: text(data, 'fund') }, when: whenOf(data) };
}

function amountOf(data: Data): Value | null {
  const amount = record(data, 'amount');
  return amount === null ? null : { amount: { value: text(amount, 'value'), currency: text(amount, 'currency') } };
}

function donorOf(data: Data, otherwise: 'donor-not-named' | 'donor-unidentified'): Value {
  return has(data, 'donor') ? { participant: text(data, 'donor') } : { fact: otherwise };
}

function whenOf(data: Data): Value {
  const period = record(data, 'period');
  if (period === null) return on(text(data, 'date'));
  const [from, to] = [{ day: text(period, 'from') }, { day: text(period, 'to') }];
  return { told: told('period', { from, to }) };
}
