/**
 * Goal: every event is said in one sentence of each language, whatever its type and kind, without a hole; and what
 * others wrote stays text.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COVERAGE_STATES } from '../../src/domain/coverage/statement.js';
import { EVENT_TYPES } from '../../src/domain/event.js';
import { PLEDGE_ACTION_KINDS } from '../../src/domain/fund/pledge/kinds/kinds.js';
import { RECEIPT_ACTION_KINDS } from '../../src/domain/fund/receipt/receipt.js';
import { ACTION_KINDS } from '../../src/domain/treaty/model/kinds/kinds.js';
import { PROGRESS_STAGES } from '../../src/domain/treaty/model/progress-report.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { LANGUAGES } from '../../src/page/language.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { eventFactWords } from '../../web/parts/act-words/event-facts.words.js';
import type { TellableEvent } from '../../web/parts/act-words/told.js';
import { eventTypeWords } from '../../web/words/event-types.words.js';
import { kindWords } from '../../web/words/kinds.words.js';
import { moneyKindWords } from '../../web/words/money-kinds.words.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { holesIn, markupIn, toldIn } from './told-in.js';

const NAMES = { treaties: { uncac: { title: 'Convention against Corruption' } }, funds: { reef: 'Reef Fund' } };

function act(data: Readonly<Record<string, unknown>>): TellableEvent {
  const whole = { treaty: 'uncac', kind: 'ratification', participant: 'ECU', date: '2005-09-15', ...data };
  return { type: 'treaty-action-recorded', date: '2005-09-15', data: whole };
}

describe('the words for events', () => {
  it('have every kind of act, type of event, stage and state', () => {
    expect(Object.keys(kindWords).sort()).toStrictEqual([...ACTION_KINDS].sort());
    expect(Object.keys(eventTypeWords).sort()).toStrictEqual([...EVENT_TYPES].sort());
    const money = ['pledge', 'receipt', ...PLEDGE_ACTION_KINDS, ...RECEIPT_ACTION_KINDS];
    expect(Object.keys(moneyKindWords).sort()).toStrictEqual([...new Set(money)].sort());
    for (const fact of [...PROGRESS_STAGES, ...COVERAGE_STATES]) expect(Object.keys(eventFactWords)).toContain(fact);
  });

  it('say an act in each language: who, what, when, under which treaty', () => {
    const said = LANGUAGES.map((language) => toldIn(language, [act({})], NAMES, { days: 'long' })[0]);

    expect(said.map((one) => one?.replaceAll('\u00a0', ' '))).toStrictEqual([
      '[ECU]: ratification on 15 September 2005 (Convention against Corruption)',
      '[ECU]: تصديق في 15 أيلول/سبتمبر 2005 (Convention against Corruption)',
      '[ECU]：2005年9月15日批准（Convention against Corruption）',
      '[ECU] : ratification le 15 septembre 2005 (Convention against Corruption)',
      '[ECU]: ратификация, 15 сентября 2005 года (Convention against Corruption)',
      '[ECU]: ratificación el 15 de septiembre de 2005 (Convention against Corruption)',
    ]);
  });

  it('say a day that is not known as a span', () => {
    const [said] = toldIn('en', [act({ notBefore: '2005-01-01' })], NAMES);

    expect(said?.replaceAll('\u00a0', ' ')).toBe(
      '[ECU]: ratification on a day not known between 1 Jan 2005 and 15 Sep 2005 (Convention against Corruption)',
    );
  });

  it('say each kind of act on a treaty, a pledge and a receipt', () => {
    const acts = [
      ...ACTION_KINDS.flatMap((kind) => [act({ kind }), act({ kind, participant: null })]),
      ...PLEDGE_ACTION_KINDS.map((kind) => ({
        type: 'pledge-action-recorded',
        date: '2005-01-01',
        data: { pledge: 'reef-1', kind, date: '2005-01-01', amount: { value: '10.00', currency: 'USD' } },
      })),
      ...RECEIPT_ACTION_KINDS.map((kind) => ({
        type: 'receipt-action-recorded',
        date: '2005-01-01',
        data: { receipt: 'bank-1', kind, date: '2005-01-01' },
      })),
    ];

    expect(holesIn((language) => toldIn(language, acts, NAMES))).toStrictEqual([]);
  });

  it('say each example of the catalogue', () => {
    const folder = new URL('../../events/examples/', import.meta.url);
    const examples = readdirSync(folder)
      .map((file) => ({ type: file.replace('.json', ''), file }))
      .filter(({ type }) => (EVENT_TYPES as readonly string[]).includes(type))
      .map(({ type, file }): TellableEvent => {
        const data = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>;
        return { type, date: '2005-01-01', data };
      });

    expect(examples.map(({ type }) => type).sort()).toStrictEqual([...EVENT_TYPES].sort());
    expect(holesIn((language) => toldIn(language, examples, NAMES))).toStrictEqual([]);
  });

  it('keep what others wrote as text, apart from the direction of the sentence', () => {
    const reason = '<script>alert(1)</script> \u202eabc';
    const markup = markupIn('ar', { type: 'event-annulled', date: null, data: { target: 'x', reason } });

    expect(markup).toContain('<bdi>&lt;script>alert(1)&lt;/script> \u202eabc</bdi>');
    expect(markup).not.toContain('<script>');
  });
});

describe('the shipped histories', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startTestApp();
    await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'all');
  });
  afterAll(async () => service.stop());

  it('are said without a hole, event by event, in each language', async () => {
    const events: TellableEvent[] = [];
    const ledger = service.app.get<Ledger>(LEDGER, { strict: false });
    for await (const page of ledger.read({ after: 0 })) events.push(...page);

    expect(events.length).toBeGreaterThan(7000);
    expect(holesIn((language) => toldIn(language, events))).toStrictEqual([]);
  });
});
