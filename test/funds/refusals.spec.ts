/**
 * Goal: what the field refuses of funds, pledges, receipts and rates is refused over HTTP with its own code, and leaves
 * no trace.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { act, amount, type FundClient, givenFunds, pledge } from './fund-facts.js';

const PLEDGES = '/v1/funds/sea/pledges';
const on = (id: string): string => `/v1/pledges/${id}/actions`;
const UNKNOWN_EVENT = '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a';

describe('given a fund with pledges in every state', () => {
  let app: TestApp;
  let client: FundClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    await client.record('/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.8', date: '2004-01-01' });
    await client.record('/v1/funds', { id: 'shut', title: 'Fund that closed' });
    await client.record('/v1/funds/shut/actions', { kind: 'closure', date: '2004-06-01' });
    await client.pledged('firm');
    await client.pledged('paid-400');
    await client.acted('paid-400', 'payment', '2004-04-01', { amount: amount('400.00') });
    await client.pledged('gone');
    await client.acted('gone', 'withdrawal', '2004-04-01');
    await client.pledged('perhaps', { condition: 'Others pledge as much.' });
    await client.pledged('open', { amount: null });
    await client.pledged('capped', { cap: amount('1000.00', 'USD') });
    await client.pledged('riyal', { amount: amount('100.000', 'KWD') });
    await client.pledged('use', { earmarking: [{ bucket: 'earmarked', amount: amount('1000.00') }] });
    await client.record('/v1/funds/sea/receipts', {
      id: 'credit',
      donor: null,
      amount: amount('50.00'),
      date: '2004-05-01',
    });
  });
  afterAll(() => app.stop());

  it.each([
    ['an amount beyond the digits of JPY', amount('10.50', 'JPY'), 'invalid-amount'],
    ['an amount beyond the digits of KWD', amount('1.2345', 'KWD'), 'invalid-amount'],
    ['no decimal', amount('1,000.00'), 'invalid-amount'],
    ['a negative amount', amount('-5.00'), 'amount-not-positive'],
    ['nothing', amount('0.00'), 'amount-not-positive'],
    ['no currency of ISO 4217', amount('5.00', 'EURO'), 'unknown-currency'],
    ['a currency that is not valid yet', amount('5.00', 'TRY'), 'currency-not-valid'],
  ])('when a pledge is of %s, then it is refused', async (_what, given, code) => {
    expect(await client.refused(PLEDGES, pledge({ amount: given }))).toEqual([422, code]);
  });

  it('when KWD has three digits, then they are taken', async () => {
    const { body } = await client.record(PLEDGES, pledge({ amount: amount('1.234', 'KWD'), donor: 'BBB' }));
    expect(body.events[0]?.data).toMatchObject({ amount: amount('1.234', 'KWD'), valuation: null });
  });

  it.each([
    ['unknown-fund', 404, '/v1/funds/none/pledges', pledge()],
    ['unknown-fund', 404, '/v1/funds/none/receipts', { donor: null, amount: amount('5.00'), date: '2004-05-01' }],
    ['unknown-fund', 404, '/v1/funds/none/actions', { kind: 'closure', date: '2004-05-01' }],
    ['unknown-fund', 404, '/v1/funds/none/revaluations', {}],
    ['unknown-fund', 422, on('firm'), act('transfer', '2004-05-01', { toFund: 'none' })],
    ['unknown-pledge', 404, on('none'), act('withdrawal', '2004-05-01')],
    ['unknown-receipt', 404, '/v1/receipts/none/actions', { kind: 'refund', date: '2004-05-01' }],
    ['unknown-receipt', 422, on('firm'), act('allocation', '2004-05-01', { receipt: 'none', amount: amount('5.00') })],
    ['unknown-participant', 422, PLEDGES, pledge({ donor: 'ZZZ' })],
    ['participant-not-existing', 422, PLEDGES, pledge({ donor: 'OLDD' })],
    ['in-the-future', 422, PLEDGES, pledge({ date: '2999-01-01' })],
    ['before-fund', 422, PLEDGES, pledge({ date: '1999-12-31' })],
    ['fund-closed', 422, '/v1/funds/shut/pledges', pledge({ date: '2004-06-01' })],
    ['fund-closed', 422, '/v1/funds/shut/actions', { kind: 'closure', date: '2004-07-01' }],
    ['pledges-outstanding', 422, '/v1/funds/sea/actions', { kind: 'closure', date: '2004-12-31' }],
    ['before-pledge', 422, on('firm'), act('reduction', '2004-02-01', { amount: amount('5.00') })],
    ['pledge-closed', 422, on('gone'), act('payment', '2004-05-01', { amount: amount('5.00') })],
    ['pledge-conditional', 422, on('perhaps'), act('payment', '2004-05-01', { amount: amount('5.00') })],
    ['amount-not-stated', 422, on('open'), act('payment', '2004-05-01', { amount: amount('5.00') })],
    ['amount-not-stated', 422, on('open'), act('withdrawal', '2004-05-01')],
    ['amount-not-stated', 422, on('open'), act('payment', '2004-05-01', { received: amount('5.00') })],
    ['amount-not-stated', 422, on('open'), act('transfer', '2004-05-01', { toFund: 'sky' })],
    ['amount-not-stated', 422, on('open'), act('commitment-termination', '2004-05-01')],
    ['amount-not-stated', 422, on('open'), act('condition-met', '2004-05-01')],
    ['amount-not-stated', 422, on('open'), act('increase', '2004-05-01', { amount: amount('5.00') })],
    ['amount-already-stated', 422, on('firm'), act('amount-stated', '2004-05-01', { amount: amount('5.00') })],
    ['amount-not-positive', 422, on('firm'), act('reduction', '2004-05-01', { amount: amount('-5.00') })],
    ['implausible-amount', 422, PLEDGES, pledge({ amount: amount('10000.01') })],
    ['currency-mismatch', 422, on('firm'), act('reduction', '2004-05-01', { amount: amount('5.00', 'USD') })],
    ['unknown-redenomination', 422, on('firm'), act('redenomination', '2004-05-01', { currency: 'USD' })],
    [
      'split-does-not-add-up',
      422,
      PLEDGES,
      pledge({ earmarking: [{ bucket: 'earmarked', amount: amount('999.99') }] }),
    ],
    ['split-does-not-add-up', 422, PLEDGES, pledge({ tranches: [{ year: 2004, amount: amount('999.99') }] })],
    ['invalid-rate', 422, '/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0', date: '2004-02-01' }],
    ['invalid-rate', 422, '/v1/rates', { table: 'TAB', currency: 'EUR', rate: '-0.8', date: '2004-02-01' }],
    ['invalid-rate', 422, PLEDGES, pledge({ valuation: { rate: '0.0' } })],
    [
      'invalid-rate',
      422,
      '/v1/funds',
      { id: 'fx', title: 'x', policy: { referenceRates: { EUR: { rate: '0', date: '2004-01-01' } } } },
    ],
    ['already-recorded', 409, '/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.9', date: '2004-01-01' }],
    ['in-the-future', 422, '/v1/rates', { table: 'TAB', currency: 'EUR', rate: '0.9', date: '2999-01-01' }],
    ['currency-not-valid', 422, '/v1/rates', { table: 'TAB', currency: 'TRY', rate: '1.3', date: '2004-01-01' }],
    ['unknown-currency', 422, '/v1/rates', { table: 'TAB', currency: 'E/R', rate: '1.3', date: '2004-01-01' }],
    ['rate-unknown', 422, on('riyal'), { kind: 'revaluation', target: '{riyal}' }],
    ['unknown-event', 422, on('firm'), { kind: 'revaluation', target: UNKNOWN_EVENT }],
    ['valuation-does-not-fit', 422, PLEDGES, pledge({ valuation: { usd: '1400.00', rate: '0.8' } })],
    ['exceeds-outstanding', 422, on('paid-400'), act('reduction', '2004-05-01', { amount: amount('600.01') })],
    ['exceeds-pledge', 422, on('firm'), act('commitment', '2004-05-01', { amount: amount('1000.01') })],
    ['exceeds-conditional', 422, on('perhaps'), act('condition-met', '2004-05-01', { amount: amount('1000.01') })],
    ['exceeds-commitment', 422, on('firm'), act('commitment-termination', '2004-05-01', { amount: amount('5.00') })],
    ['exceeds-paid', 422, on('paid-400'), act('refund', '2004-05-01', { amount: amount('400.01') })],
    ['exceeds-written-off', 422, on('firm'), act('write-off-recovery', '2004-05-01', { amount: amount('5.00') })],
    ['exceeds-notes', 422, on('firm'), act('note-encashment', '2004-05-01', { amount: amount('5.00') })],
    ['exceeds-disputed', 422, on('firm'), act('dispute-resolution', '2004-05-01', { amount: amount('5.00') })],
    [
      'exceeds-earmark',
      422,
      on('use'),
      act('redesignation', '2004-05-01', { from: 'general-purpose', to: 'earmarked', amount: amount('5.00') }),
    ],
    ['exceeds-cap', 422, on('capped'), act('payment', '2004-05-01', { amount: amount('800.01') })],
    [
      'exceeds-receipt',
      422,
      on('firm'),
      act('allocation', '2004-05-02', { receipt: 'credit', amount: amount('50.01') }),
    ],
    [
      'exceeds-receipt',
      422,
      '/v1/receipts/credit/actions',
      { kind: 'refund', date: '2004-05-03', amount: amount('50.01') },
    ],
    ['already-registered', 409, PLEDGES, pledge({ id: 'firm', amount: amount('2.00') })],
    ['already-registered', 409, '/v1/funds', { id: 'sea', title: 'Another' }],
    [
      'already-registered',
      409,
      '/v1/funds/sea/receipts',
      { id: 'credit', donor: null, amount: amount('5.00'), date: '2004-05-01' },
    ],
  ])('%s (%i): %s', async (code, status, url, body) => {
    const announced = async (id: string) =>
      (await client.get(`/v1/pledges/${id}`)).body as unknown as { readonly announcedBy: string };
    const text = JSON.stringify(body).replace('{riyal}', (await announced('riyal')).announcedBy);
    expect(await client.refused(url, JSON.parse(text) as object)).toEqual([status, code]);
  });

  it('when a refusal is confirmable, then a note sets it aside', async () => {
    const large = pledge({ amount: amount('10000.01'), despite: ['implausible-amount'] });
    expect(await client.refused(PLEDGES, large)).toEqual([400, 'invalid-body']);
    const { body } = await client.record(PLEDGES, { ...large, note: 'Confirmed by the donor.' });
    expect(body.events[0]?.data).toMatchObject({ despite: ['implausible-amount'], note: 'Confirmed by the donor.' });
  });

  it('when a refusal has figures, then both stand in it', async () => {
    const { body } = await client.post(on('paid-400'), act('reduction', '2004-05-01', { amount: amount('600.01') }));
    expect(body).toMatchObject({ amount: amount('600.01'), limit: amount('600.00'), pledge: 'paid-400' });
    expect(body.detail).toContain('EUR 600.01');
    expect(body.detail).toContain('EUR 600.00');
  });
});

describe('given a fund, and bodies that do not fit', () => {
  let app: TestApp;
  let client: FundClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    await client.pledged('firm');
  });
  afterAll(() => app.stop());

  it.each([
    ['a number as amount', PLEDGES, pledge({ amount: { value: 5, currency: 'EUR' } }), ['/amount/value']],
    [
      'a number as amount of an act',
      on('firm'),
      act('reduction', '2004-05-01', { amount: { value: 5, currency: 'EUR' } }),
      ['/amount/value'],
    ],
    [
      'a number as a part',
      PLEDGES,
      pledge({ earmarking: [{ bucket: 'earmarked', amount: { value: 5, currency: 'EUR' } }] }),
      ['/earmarking/0/amount/value'],
    ],
    ['a number as dollars', PLEDGES, pledge({ valuation: { usd: 5 } }), ['/valuation/usd']],
    ['a number as rate', '/v1/rates', { table: 'TAB', currency: 'EUR', rate: 0.8, date: '2004-01-01' }, ['/rate']],
    ['an empty valuation', PLEDGES, pledge({ valuation: {} }), ['/valuation']],
    ['no donor', PLEDGES, pledge({ donor: undefined }), ['/donor']],
    ['neither day nor period', PLEDGES, pledge({ date: undefined }), ['/date']],
    ['both', PLEDGES, pledge({ period: { from: '2004-01-01', to: '2004-12-31' } }), ['/period']],
    [
      'a period that ends before it begins',
      PLEDGES,
      pledge({ date: null, period: { from: '2004-02-01', to: '2004-01-31' } }),
      ['/period/to'],
    ],
    [
      'a use of no amount',
      PLEDGES,
      pledge({ amount: null, earmarking: [{ bucket: 'earmarked', amount: amount('5.00') }] }),
      ['/earmarking'],
    ],
    ['a cap in another currency', PLEDGES, pledge({ cap: amount('5.00') }), ['/cap/currency']],
    ['an unknown member', PLEDGES, pledge({ surprise: 1 }), ['/surprise']],
    ['an id with a slash', PLEDGES, pledge({ id: 'a/b' }), ['/id']],
    [
      'what the kind does not take',
      on('firm'),
      act('reduction', '2004-05-01', { amount: amount('5.00'), receipt: 'x', reopens: true }),
      ['/receipt', '/reopens'],
    ],
    [
      'an increase under a condition of its own, which a pledge of its own would be',
      on('firm'),
      act('increase', '2004-05-01', { amount: amount('5.00'), condition: 'as much from others' }),
      ['/condition'],
    ],
    ['what the kind needs', on('firm'), act('allocation', '2004-05-01'), ['/amount', '/receipt']],
    ['a payment of nothing', on('firm'), act('payment', '2004-05-01'), ['/amount']],
    ['an empty schedule', on('firm'), act('schedule', '2004-05-01', { instalments: [] }), ['/instalments']],
    ['an unknown kind', on('firm'), act('gift', '2004-05-01'), ['/kind']],
    [
      'a reference rate of no currency',
      '/v1/funds',
      { id: 'fx', title: 'x', policy: { referenceRates: { euro: {} } } },
      ['/policy/referenceRates/euro'],
    ],
    [
      'an identification without donor',
      '/v1/receipts/r/actions',
      { kind: 'identification', date: '2004-05-01' },
      ['/donor'],
    ],
  ])('when there is %s, then 400 points at it', async (_what, url, body, pointers) => {
    expect(await client.refused(url, body)).toEqual([400, 'invalid-body']);
    const { errors } = (await client.post(url, body)).body;
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
  });
});
