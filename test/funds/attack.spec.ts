/** Goal: what an outsider could make the ledger say against itself, it no longer says. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import type { FundClient } from './fund-facts.js';
import { act, amount, givenFunds } from './fund-facts.js';

const usd = (value: string): object => ({ value, currency: 'USD' });

describe('given a fund, its rates and a bank credit', () => {
  let app: TestApp;
  let client: FundClient;
  const on = (id: string): string => `/v1/pledges/${id}/actions`;
  const inDollars = async (id: string): Promise<unknown> => {
    const { body } = await client.get(`/v1/pledges/${id}`);
    return (body as unknown as { whole: { usd: unknown } }).whole.usd;
  };
  const receipt = (id: string, more: object = {}) =>
    client.record('/v1/funds/sea/receipts', {
      id,
      donor: 'AAA',
      amount: amount('100.00'),
      date: '2004-10-01',
      ...more,
    });
  const firstOf = (reply: { body: { events: readonly { eventId: string }[] } }): string =>
    reply.body.events[0]?.eventId ?? '';

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    const rates = [
      ['EUR', '0.8', '2004-01-01'],
      ['EUR', '0.5', '2005-01-01'],
    ];
    for (const [currency, rate, date] of rates)
      await client.record('/v1/rates', { table: 'TAB', currency, rate, date });
  });
  afterAll(() => app.stop());

  describe('given a receipt that the bank credited as USD 120.00', () => {
    it('when it is allocated in three parts at later rates, then what was received stays USD 120.00, to the cent', async () => {
      await receipt('bank', { valuation: { usd: '120.00' } });
      await client.pledged('taker', { amount: amount('100.00') });
      for (const value of ['20.00', '33.33', '46.67'])
        await client.acted('taker', 'allocation', '2005-02-02', { amount: amount(value), receipt: 'bank' });
      // Pledged at 0.8: USD 125.00, all of it released.
      expect(await inDollars('taker')).toMatchObject({ received: usd('120.00'), fxRealised: usd('-5.00') });
    });

    it('when it had no value of its own, then its parts have the rate of its value date', async () => {
      await receipt('early', { date: '2004-12-31' });
      await client.pledged('late-taker', { amount: amount('100.00') });
      await client.acted('late-taker', 'allocation', '2005-02-02', { amount: amount('40.00'), receipt: 'early' });
      expect(await inDollars('late-taker')).toMatchObject({ received: usd('50.00'), fxRealised: usd('0.00') });
    });

    it('when the fund is revalued, then no part is taken for one at a wrong rate', async () => {
      const { status, body } = await client.post('/v1/funds/sea/revaluations', {});
      expect([status, body.events]).toEqual([200, []]);
    });

    it('when a part is allocated before the value date, then it is refused: nothing of it was there', async () => {
      await receipt('not-yet');
      await client.pledged('hasty', { amount: amount('100.00') });
      const allocation = act('allocation', '2004-09-30', { amount: amount('1.00'), receipt: 'not-yet' });
      expect(await client.refused(on('hasty'), allocation)).toEqual([422, 'exceeds-receipt']);
      await client.acted('hasty', 'allocation', '2004-10-01', { amount: amount('1.00'), receipt: 'not-yet' });
    });
  });

  describe('given a receipt of EUR 100.00 of which EUR 60.00 was allocated', () => {
    let recorded: string;
    const replace = (event: string, by: object) => ({ event, correction: 'replace', reason: 'Misread.', with: by });
    beforeAll(async () => {
      recorded = firstOf(await receipt('misread'));
      await client.pledged('rests', { amount: amount('100.00') });
      await client.acted('rests', 'allocation', '2004-10-02', { amount: amount('60.00'), receipt: 'misread' });
    });
    const shown = async (): Promise<object> => (await client.get('/v1/receipts/misread')).body;

    it('when it is replaced by one of less than that, then both figures refuse it', async () => {
      const by = { donor: 'AAA', amount: amount('59.99'), date: '2004-10-01' };
      expect((await client.post('/v1/corrections', replace(recorded, by))).body).toMatchObject({
        code: 'exceeds-receipt',
        amount: amount('60.00'),
        limit: amount('59.99'),
      });
    });

    it('when it is replaced, then it is valued as a new one would be', async () => {
      const by = { donor: 'BBB', amount: amount('80'), date: '2004-10-01' };
      recorded = firstOf(await client.record('/v1/corrections', replace(recorded, by)));
      expect(await shown()).toMatchObject({
        amount: amount('80.00'),
        valuation: { usd: '100.00', rate: '0.8' },
        left: amount('20.00'),
      });
    });

    it('when it is moved before the fund was established, then it is refused', async () => {
      const by = { donor: 'AAA', amount: amount('80.00'), date: '1999-10-01' };
      expect(await client.refused('/v1/corrections', replace(recorded, by))).toEqual([422, 'before-fund']);
    });

    it('when its reversal is replaced, then that is judged, and left open it is all that is left', async () => {
      const acts = '/v1/receipts/misread/actions';
      expect(await client.refused(acts, act('reversal', '2004-09-30', { amount: amount('5.00') }))).toEqual([
        422,
        'exceeds-receipt',
      ]);
      const reversal = firstOf(await client.record(acts, act('reversal', '2004-10-05', { amount: amount('5.00') })));
      const tooMuch = replace(reversal, act('reversal', '2004-10-05', { amount: amount('20.01') }));
      expect(await client.refused('/v1/corrections', tooMuch)).toEqual([422, 'exceeds-receipt']);
      await client.record('/v1/corrections', replace(reversal, act('reversal', '2004-10-06')));
      expect(await shown()).toMatchObject({ left: amount('0.00') });
    });
  });

  it('when a payment that was reversed is reversed once more, then it is refused: nothing is left of it', async () => {
    await client.pledged('bounced');
    const payment = await client.acted('bounced', 'payment', '2004-05-01', { amount: amount('70.00') });
    await client.acted('bounced', 'payment-reversal', '2004-05-10', { target: payment });
    const again = act('payment-reversal', '2004-05-11', { target: payment });
    expect((await client.post(on('bounced'), again)).body).toMatchObject({
      code: 'exceeds-paid',
      limit: amount('0.00'),
    });
    expect(await client.refused(on('bounced'), act('payment-reversal', '2004-05-09', { target: payment }))).toEqual([
      422,
      'exceeds-paid',
    ]);
  });

  describe('given a fund that was paid all it was promised in 2012', () => {
    const closure = (date: string) => act('closure', date);
    beforeAll(async () => {
      await client.record('/v1/funds', { id: 'reef', title: 'Fund of the Reef', established: '2004-01-01' });
      await client.pledged('corals', { date: '2012-01-01', amount: usd('10.00') }, 'reef');
      await client.acted('corals', 'payment', '2012-06-01', { amount: usd('10.00') });
    });

    it('when it is closed by a day before that, then it is refused, though nothing was outstanding then', async () => {
      const { status, body } = await client.post('/v1/funds/reef/actions', closure('2010-01-01'));
      expect([status, body]).toMatchObject([422, { code: 'fund-closed', date: '2012-01-01' }]);
    });

    it('when its closure is replaced, then its day is judged as that of a new one', async () => {
      const closed = firstOf(await client.record('/v1/funds/reef/actions', closure('2012-06-01')));
      const by = { event: closed, correction: 'replace', reason: 'Misread.', with: closure('2003-12-31') };
      expect(await client.refused('/v1/corrections', by)).toEqual([422, 'before-fund']);
    });
  });

  it('when a participant is asked about, then its standing in every fund of that day is told, in dollars', async () => {
    await client.pledged('standing', { donor: 'BBB', date: '2004-03-01', amount: usd('10.00') }, 'sky');
    await client.acted('standing', 'payment', '2004-06-01', { amount: usd('4.00') });
    const asOf = async (day: string): Promise<unknown> =>
      ((await client.get(`/v1/participants/BBB?asOf=${day}`)).body as unknown as { funds: unknown }).funds;
    expect(await asOf('2004-02-29')).toEqual([]);
    expect(await asOf('2004-12-31')).toMatchObject([
      { fund: 'sky', title: 'Fund of the Sky', pledged: usd('10.00'), paid: usd('4.00'), outstanding: usd('6.00') },
    ]);
  });

  describe('given a pledge of which EUR 40.00 was transferred to another fund', () => {
    const correct = (event: string, by?: object) => ({
      event,
      reason: 'Misread.',
      correction: by ? 'replace' : 'annul',
      ...(by && { with: by }),
    });
    let events: readonly { eventId: string; stream: string }[];
    const pledgedTo = async (fund: string): Promise<string | undefined> =>
      ((await client.get(`/v1/funds/${fund}/totals?asOf=2006-01-01`)).body as unknown as { pledged: { value: string } })
        .pledged.value;
    beforeAll(async () => {
      for (const id of ['here', 'there']) await client.record('/v1/funds', { id, title: `Fund ${id}` });
      await client.pledged('moved', { amount: usd('100.00') }, 'here');
      const transfer = act('transfer', '2004-04-01', { amount: usd('40.00'), toFund: 'there' });
      ({ events } = (await client.record(on('moved'), transfer)).body);
    });

    it('when one half of it is corrected while the other stands, then it is refused', async () => {
      const [transfer, continued] = events.map(({ eventId }) => eventId) as [string, string];
      const less = act('transfer', '2004-04-01', { amount: usd('30.00'), toFund: 'there' });
      expect(await client.refused('/v1/corrections', correct(transfer))).toEqual([422, 'not-correctable']);
      expect(await client.refused('/v1/corrections', correct(transfer, less))).toEqual([422, 'not-correctable']);
      const other = { donor: 'AAA', amount: usd('41.00'), date: '2004-04-01' };
      expect(await client.refused('/v1/corrections', correct(continued, other))).toEqual([422, 'not-correctable']);
    });

    it('when the donor of the continuing pledge is corrected, then it still continues the other', async () => {
      const [, continued] = events.map(({ eventId }) => eventId) as [string, string];
      await client.record(
        '/v1/corrections',
        correct(continued, { donor: 'BBB', amount: usd('40.00'), date: '2004-04-01' }),
      );
      const { body } = await client.get(`/v1/pledges/${events[1]?.stream.slice('pledge/'.length) ?? ''}`);
      expect(body).toMatchObject({
        donor: { code: 'BBB' },
        announced: { transferredFrom: 'moved', passThrough: true },
      });
    });

    it('when both halves are annulled, the continuing one first, then all is as it was', async () => {
      const [transfer] = events.map(({ eventId }) => eventId) as [string];
      const { body } = await client.get(`/v1/pledges/${events[1]?.stream.slice('pledge/'.length) ?? ''}`);
      await client.record('/v1/corrections', correct((body as unknown as { announcedBy: string }).announcedBy));
      await client.record('/v1/corrections', correct(transfer));
      expect([await pledgedTo('here'), await pledgedTo('there')]).toEqual(['100.00', '0.00']);
    });
  });

  it('when a period is asked about as of a day before its end, then that is refused', async () => {
    const { status, body } = await client.get('/v1/funds/sea/periods?from=2004-01-01&to=2004-12-31&asOf=2004-06-30');
    expect([status, body]).toMatchObject([400, { code: 'invalid-parameter', parameter: 'asOf' }]);
  });

  it('when a statement names a donor that nobody knows, then the figure is not computable', async () => {
    const claim = { id: 'c', where: 'para. 1', quantity: 'fund/sea/pledged/ZZZ', value: '1', asOf: '2005-01-01' };
    await client.record('/v1/statements', { id: 'odd', title: 'A report', published: '2005-01-02', claims: [claim] });
    const { body } = await client.get('/v1/statements/odd/reconciliation');
    expect(body).toMatchObject({ claims: [{ verdict: 'not-computable', computed: null }] });
  });

  it('when more came in than was pledged, then a table has it below zero, as a number', async () => {
    await client.record('/v1/funds', { id: 'over', title: 'Fund Over' });
    await client.pledged('overpaid', { amount: usd('100.00') }, 'over');
    await client.acted('overpaid', 'payment', '2004-05-01', { amount: usd('150.00') });
    const { text } = await client.get('/v1/funds/over/totals.csv');
    const [heads, row] = text.split('\r\n').map((line) => line.split(','));
    expect(row?.[heads?.indexOf('outstanding') ?? -1]).toBe('-50.00');
  });

  describe('given a fund established in 2004, with a pledge of that year', () => {
    let registered: string;
    const fund = (more: object) => ({ id: 'lake', title: 'Fund of the Lake', established: '2004-01-01', ...more });
    beforeAll(async () => {
      registered = firstOf(await client.record('/v1/funds', fund({})));
      await client.pledged('early-bird', { amount: usd('10.00') }, 'lake');
    });

    it('when it is replaced by one that was established after the pledge, then it is refused', async () => {
      const by = (established: string) => ({
        event: registered,
        correction: 'replace',
        reason: 'Misread.',
        with: fund({ established }),
      });
      expect(await client.refused('/v1/corrections', by('2004-03-02'))).toEqual([422, 'before-fund']);
      await client.record('/v1/corrections', by('2004-03-01'));
    });

    it('when a reference rate is of no currency, then the fund is refused', async () => {
      const policy = { referenceRates: { ZZZ: { rate: '1', date: '2004-01-01' } } };
      expect(await client.refused('/v1/funds', { id: 'zzz', title: 'Fund', policy })).toEqual([
        422,
        'unknown-currency',
      ]);
    });
  });

  it('when a part of the uses is nothing, then the refusal names that part, not a sum', async () => {
    const earmarking = [
      { bucket: 'earmarked', amount: amount('5.00') },
      { bucket: 'general-purpose', amount: amount('0.00') },
    ];
    const { body } = await client.post('/v1/funds/sea/pledges', {
      donor: 'AAA',
      date: '2004-03-01',
      amount: amount('5.00'),
      earmarking,
    });
    expect(body).toMatchObject({
      code: 'split-does-not-add-up',
      detail: expect.stringContaining('A part of the earmarking is EUR 0.00'),
    });
  });

  it('when a rate is corrected to a day that has another one, then it is refused, as publishing it would be', async () => {
    const rate = (value: string, date: string) => ({ table: 'TWO', currency: 'EUR', rate: value, date });
    await client.record('/v1/rates', rate('0.8', '2004-01-01'));
    const second = firstOf(await client.record('/v1/rates', rate('0.9', '2004-02-01')));
    const by = { event: second, correction: 'replace', reason: 'Misread.', with: rate('0.9', '2004-01-01') };
    expect((await client.refused('/v1/corrections', by))[1]).toBe('already-recorded');
    await client.record('/v1/corrections', { ...by, with: rate('0.95', '2004-02-01') });
  });
});
