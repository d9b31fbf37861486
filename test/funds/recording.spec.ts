/**
 * Goal: what happens to pledges is recorded once and exactly, read as of every day, corrected without a trace lost, and
 * safe with two writers.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import type { FundClient } from './fund-facts.js';
import { act, amount, givenFunds, pledge } from './fund-facts.js';

interface Money {
  readonly value: string;
  readonly currency: string;
}
interface Comes {
  readonly quantities: Readonly<Record<string, Money>>;
  readonly usd: {
    readonly atPledge: Readonly<Record<string, Money>> | null;
    readonly received: Money | null;
    readonly fxRealised: Money | null;
  };
}
/** A pledge as an answer has it. */
interface PledgeBody {
  readonly status: string | null;
  readonly version: number;
  readonly currency: string | null;
  readonly donor: { readonly code: string; readonly name: string } | null;
  readonly announcedBy: string;
  readonly announced: Readonly<Record<string, unknown>>;
  readonly whole: Comes | null;
  readonly byUse: Readonly<Record<string, Comes>> | null;
  readonly charges: readonly Money[];
  readonly schedule: readonly unknown[];
  readonly acts: readonly {
    readonly event: string;
    readonly kind: string;
    readonly irregular: { readonly code: string } | null;
  }[];
}

describe('given two funds and their donors', () => {
  let app: TestApp;
  let client: FundClient;
  const shown = async (id: string, query = ''): Promise<PledgeBody> => {
    const { status, body, text } = await client.get(`/v1/pledges/${id}${query}`);
    if (status !== 200) throw new Error(text);
    return body as unknown as PledgeBody;
  };
  const on = (id: string): string => `/v1/pledges/${id}/actions`;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    const rates = [
      ['EUR', '0.813', '2004-03-01'],
      ['EUR', '0.829', '2004-09-01'],
      ['EUR', '0.755', '2005-01-01'],
    ];
    for (const [currency, rate, date] of rates)
      await client.record('/v1/rates', { table: 'TAB', currency, rate, date });
  });
  afterAll(() => app.stop());

  it('when a pledge is recorded, then 201 tells where it stands, valued once at the rate of its day', async () => {
    const reply = await client.pledged('worked', { amount: amount('1000000') });
    expect(reply.headers['location']).toBe('/v1/pledges/worked');
    const [event] = reply.body.events;
    expect(event).toMatchObject({ stream: 'pledge/worked', type: 'pledge-announced' });
    expect(event?.data).toMatchObject({
      amount: amount('1000000.00'),
      valuation: { usd: '1230012.30', rate: '0.813', rateDate: '2004-03-01', rateSource: 'TAB' },
      instrument: 'grant',
      rounding: 'half-up',
    });
  });

  it('when it is paid in part and reduced, then carrying value, exchange loss and status are those of the worked example', async () => {
    await client.acted('worked', 'payment', '2004-09-15', { amount: amount('400000.00') });
    await client.acted('worked', 'reduction', '2004-10-01', { amount: amount('100000.00') });
    const { status, whole, acts } = await shown('worked', '?asOf=2004-12-31');
    expect(status).toBe('partly-paid');
    expect(whole?.quantities).toMatchObject({
      pledged: amount('900000.00'),
      paid: amount('400000.00'),
      outstanding: amount('500000.00'),
    });
    expect(whole?.usd).toMatchObject({ received: amount('482509.05', 'USD'), fxRealised: amount('-9495.87', 'USD') });
    expect(whole?.usd.atPledge).toMatchObject({
      outstanding: amount('615006.15', 'USD'),
      reduced: amount('123001.23', 'USD'),
    });
    expect(acts.map(({ kind }) => kind)).toEqual(['payment', 'reduction']);
  });

  it('when it is asked about as of an earlier day, then what came later is not there', async () => {
    expect(await shown('worked', '?asOf=2004-02-29')).toMatchObject({ status: null, whole: null, acts: [] });
    expect(await shown('worked', '?asOf=2004-08-31')).toMatchObject({ status: 'announced', acts: [] });
  });

  it('when a mixed gift is paid in part, then the payment is split in proportion', async () => {
    const earmarking = [
      { bucket: 'earmarked', amount: amount('60.00') },
      { bucket: 'general-purpose', amount: amount('40.00') },
    ];
    await client.pledged('mixed', { amount: amount('100.00'), earmarking });
    await client.acted('mixed', 'payment', '2004-05-01', { amount: amount('50.00') });
    const { byUse } = await shown('mixed', '?asOf=2004-12-31');
    expect(byUse?.['earmarked']?.quantities['paid']).toEqual(amount('30.00'));
    expect(byUse?.['generalPurpose']?.quantities['paid']).toEqual(amount('20.00'));
  });

  it.each([
    ['withdrawn', [['withdrawal', '2004-04-01', {}]]],
    ['written-off', [['write-off', '2004-04-01', {}]]],
    ['paid', [['payment', '2004-04-01', { amount: amount('1000.00') }]]],
    [
      'paid',
      [
        ['payment', '2004-04-01', { amount: amount('600.00') }],
        ['withdrawal', '2004-05-01', {}],
      ],
    ],
    [
      'refunded-in-full',
      [
        ['payment', '2004-04-01', { amount: amount('1000.00') }],
        ['refund', '2004-05-01', { amount: amount('1000.00') }],
      ],
    ],
    ['overdue', [['schedule', '2004-04-01', { instalments: [{ due: '2004-06-01', amount: amount('500.00') }] }]]],
    ['partly-paid', [['payment', '2004-04-01', { amount: amount('1.00') }]]],
    ['signed', [['commitment', '2004-04-01', { amount: amount('1.00') }]]],
    ['announced', []],
    ['conditional', [['condition-attached', '2004-04-01', { condition: 'An appropriation.' }]]],
  ] as const)('when a pledge is %s, then its status says so (%j)', async (status, acts) => {
    const { body } = await client.record('/v1/funds/sea/pledges', pledge());
    const id = body.events[0]?.stream.slice('pledge/'.length) ?? '';
    for (const [kind, date, more] of acts) await client.acted(id, kind, date, more);
    expect((await shown(id, '?asOf=2004-12-31')).status).toBe(status);
  });

  it('when a pledge has no amount, then it is listed without one until it is stated', async () => {
    await client.pledged('silent', { amount: null, donor: null });
    expect(await shown('silent')).toMatchObject({
      status: 'amount-not-specified',
      currency: null,
      whole: null,
      donor: null,
    });
    await client.acted('silent', 'amount-stated', '2004-06-01', { amount: amount('7.00') });
    expect(await shown('silent')).toMatchObject({ status: 'announced', currency: 'EUR' });
  });

  it('when only a period is known, then it counts at its end', async () => {
    const { body } = await client.pledged('spanned', {
      date: undefined,
      period: { from: '2004-01-01', to: '2005-06-30' },
    });
    expect(body.events[0]?.data).toMatchObject({
      date: '2005-06-30',
      period: { from: '2004-01-01', to: '2005-06-30' },
    });
    const list = async (asOf: string) =>
      (
        (await client.get(`/v1/funds/sea/pledges?asOf=${asOf}`)).body as unknown as { pledges: { id: string }[] }
      ).pledges.map(({ id }) => id);
    expect(await list('2004-12-31')).not.toContain('spanned');
    expect(await list('2005-06-30')).toContain('spanned');
  });

  it('when amounts are beyond what a number can hold, then every digit stays', async () => {
    const huge = amount('90071992547409931234567.89', 'USD');
    await client.pledged('huge', { amount: huge, donor: 'BBB' });
    expect((await shown('huge')).whole?.quantities['outstanding']).toEqual(huge);
    await client.acted('huge', 'payment', '2004-04-01', { amount: amount('90071992547409931234567.88', 'USD') });
    expect((await shown('huge')).whole?.quantities['outstanding']).toEqual(amount('0.01', 'USD'));
  });

  it('when the same row comes twice, then it is recorded once; with other content it is a conflict', async () => {
    const row = pledge({ ref: 'row 1', amount: amount('77.00') });
    const first = await client.record('/v1/funds/sea/pledges', row);
    const again = await client.post('/v1/funds/sea/pledges', row);
    expect([again.status, again.body.events[0]?.eventId]).toEqual([200, first.body.events[0]?.eventId]);
    expect(await client.refused('/v1/funds/sea/pledges', pledge({ ref: 'row 1', amount: amount('78.00') }))).toEqual([
      409,
      'already-recorded',
    ]);
  });

  it('when a row of an act that left its amount open comes again, then it is the same recording', async () => {
    await client.pledged('left-open');
    const row = act('withdrawal', '2004-06-01', { ref: 'withdrawn' });
    await client.record(on('left-open'), row);
    expect((await client.post(on('left-open'), row)).status).toBe(200);
  });

  it('when a request is repeated with its key, then the first answer comes again; a dry run records nothing', async () => {
    const headers = { 'Idempotency-Key': 'pledge-once' };
    const first = await client.post('/v1/funds/sea/pledges', pledge(), headers);
    const again = await client.post('/v1/funds/sea/pledges', pledge(), headers);
    expect([first.status, again.status, again.body.events]).toEqual([201, 201, first.body.events]);
    const head = await client.head();
    const dry = await client.post('/v1/funds/sea/pledges?dryRun=true', pledge());
    expect([dry.status, dry.body.dryRun, await client.head()]).toEqual([200, true, head]);
  });

  it('when the version of the pledge is another, then 412', async () => {
    await client.pledged('versioned');
    const paid = act('payment', '2004-04-01', { amount: amount('5.00') });
    expect((await client.post(on('versioned'), paid, { 'If-Match': '"0"' })).status).toBe(412);
    expect((await client.post(on('versioned'), paid, { 'If-Match': '"1"' })).status).toBe(201);
  });

  it('when two writers pay at once up to the cap, then the second one that exceeds it is refused', async () => {
    await client.pledged('race', { amount: amount('1000.00', 'USD'), cap: amount('1000.00', 'USD'), donor: 'BBB' });
    const pay = () => client.post(on('race'), act('payment', '2004-04-01', { amount: amount('600.00', 'USD') }));
    const replies = await Promise.all([pay(), pay()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(replies.find(({ status }) => status === 422)?.body.code).toBe('exceeds-cap');
    expect((await shown('race')).whole?.quantities['paid']).toEqual(amount('600.00', 'USD'));
  });

  describe('corrections', () => {
    const correct = (body: object) => client.post('/v1/corrections', { reason: 'Misread.', ...body });

    it('when the donor was wrong, then the pledge is replaced, and the earlier position still names the first', async () => {
      const { body } = await client.pledged('wrong-donor');
      const event = body.events[0]?.eventId;
      const replaced = await correct({ event, correction: 'replace', with: pledge({ donor: 'BBB' }) });
      expect([replaced.status, replaced.body.events[0]?.stream]).toEqual([201, 'pledge/wrong-donor']);
      expect((await shown('wrong-donor')).donor).toEqual({ code: 'BBB', name: 'Borland' });
      expect((await shown('wrong-donor', `?at=${String(body.position)}`)).donor).toEqual({
        code: 'AAA',
        name: 'Arland',
      });
    });

    it('when a payment is replaced and annulled, then what is outstanding follows', async () => {
      await client.pledged('fixed');
      const event = await client.acted('fixed', 'payment', '2004-04-01', { amount: amount('400.00') });
      const replaced = await correct({
        event,
        correction: 'replace',
        with: act('payment', '2004-04-01', { amount: amount('300.00') }),
      });
      expect(replaced.status).toBe(201);
      expect((await shown('fixed')).whole?.quantities['outstanding']).toEqual(amount('700.00'));
      const second = replaced.body.events[0]?.eventId;
      expect((await correct({ event: second, correction: 'annul' })).status).toBe(201);
      expect((await shown('fixed')).whole?.quantities['outstanding']).toEqual(amount('1000.00'));
    });

    it('when acts rest on a pledge, then it is not annulled', async () => {
      await client.pledged('rested');
      await client.acted('rested', 'payment', '2004-04-01', { amount: amount('400.00') });
      const { announcedBy } = await shown('rested');
      const head = await client.head();
      const refused = await correct({ event: announcedBy, correction: 'annul' });
      expect([refused.status, refused.body.code, await client.head()]).toEqual([422, 'not-correctable', head]);
    });

    it('when nothing rests on it, then it is annulled and gone; its row does not come back by itself', async () => {
      const { body } = await client.pledged('void');
      expect((await correct({ event: body.events[0]?.eventId, correction: 'annul' })).status).toBe(201);
      expect((await client.get('/v1/pledges/void')).status).toBe(404);
    });

    it('when an allocation of all of a receipt is replaced by another of all of it, then it fits', async () => {
      await client.pledged('alloc');
      await client.record('/v1/funds/sea/receipts', {
        id: 'whole',
        donor: 'AAA',
        amount: amount('50.00'),
        date: '2004-05-01',
      });
      const event = await client.acted('alloc', 'allocation', '2004-05-02', {
        receipt: 'whole',
        amount: amount('50.00'),
      });
      const by = act('allocation', '2004-05-03', { receipt: 'whole', amount: amount('50.00') });
      expect((await correct({ event, correction: 'replace', with: by })).body).toMatchObject({
        events: [{ type: 'event-replaced' }],
      });
    });
  });

  it('when a pledge is transferred, then the pledge to the other fund is recorded with it and keeps its value', async () => {
    await client.pledged('moving', {
      earmarking: [{ bucket: 'earmarked', amount: amount('1000.00'), purpose: 'Nets' }],
    });
    await client.acted('moving', 'payment', '2004-04-01', { amount: amount('400.00') });
    const { body } = await client.record(
      on('moving'),
      act('transfer', '2005-02-01', { toFund: 'sky', toPledge: 'moved' }),
    );
    expect(body.events.map(({ stream }) => stream)).toEqual(['pledge/moving', 'pledge/moved']);
    expect(await shown('moving')).toMatchObject({ whole: { quantities: { outstanding: amount('0.00') } } });
    expect(await shown('moved')).toMatchObject({
      fund: 'sky',
      announced: {
        passThrough: true,
        transferredFrom: 'moving',
        amount: amount('600.00'),
        earmarking: [{ bucket: 'earmarked', purpose: 'Nets' }],
      },
      whole: { usd: { atPledge: { pledged: amount('738.01', 'USD') } } },
    });
  });

  it('when a receipt is allocated and identified, then it says what is left as of each day', async () => {
    await client.record('/v1/funds/sea/receipts', {
      id: 'bank',
      donor: null,
      amount: amount('100.00'),
      date: '2004-05-01',
    });
    await client.record('/v1/receipts/bank/actions', { kind: 'identification', donor: 'BBB', date: '2004-06-01' });
    await client.pledged('from-bank', { donor: 'BBB' });
    const event = await client.acted('from-bank', 'allocation', '2004-06-02', {
      receipt: 'bank',
      amount: amount('60.00'),
    });
    await client.record('/v1/receipts/bank/actions', { kind: 'refund', date: '2004-06-03', amount: amount('15.00') });
    const receipt = async (asOf: string) =>
      (await client.get(`/v1/receipts/bank?asOf=${asOf}`)).body as unknown as Record<string, unknown>;
    expect(await receipt('2004-05-31')).toMatchObject({ donor: null, left: amount('100.00'), allocations: [] });
    expect(await receipt('2004-06-02')).toMatchObject({ donor: { code: 'BBB' }, left: amount('40.00') });
    expect(await receipt('2004-06-03')).toMatchObject({
      left: amount('25.00'),
      allocations: [{ pledge: 'from-bank', amount: amount('60.00') }],
    });
    await client.acted('from-bank', 'allocation-reversal', '2004-06-04', { target: event });
    expect(await receipt('2004-06-04')).toMatchObject({ left: amount('85.00'), allocations: [] });
    expect(await receipt('2004-06-03')).toMatchObject({ left: amount('25.00') });
    const { text } = await client.get('/v1/funds/sea/receipts.csv?asOf=2004-06-03');
    expect(text).toContain('bank,BBB,Borland,2004-05-01,EUR,100.00,60.00,25.00');
  });

  describe('revaluation', () => {
    it('when a rate is published late and another corrected, then the fund is revalued once, and what recorders valued stays', async () => {
      await client.record('/v1/funds', { id: 'rev', title: 'Revalued', policy: { rateSource: 'TAB' } });
      await client.pledged('rev-late', { amount: amount('1000', 'JPY'), donor: 'BBB' }, 'rev');
      await client.pledged(
        'rev-own',
        { amount: amount('1000', 'JPY'), donor: 'BBB', valuation: { usd: '11.00' } },
        'rev',
      );
      expect((await shown('rev-late')).whole?.usd.atPledge).toBeNull();
      const published = await client.record('/v1/rates', {
        table: 'TAB',
        currency: 'JPY',
        rate: '100',
        date: '2004-01-01',
      });
      const dry = await client.post('/v1/funds/rev/revaluations?dryRun=true', {});
      expect(dry.body.events).toHaveLength(1);
      expect((await client.record('/v1/funds/rev/revaluations', { note: 'Late rate.' })).body.events).toHaveLength(1);
      expect((await shown('rev-late')).whole?.usd.atPledge?.['pledged']).toEqual(amount('10.00', 'USD'));
      expect((await client.post('/v1/funds/rev/revaluations', {})).body.events).toEqual([]);
      const by = { table: 'TAB', currency: 'JPY', rate: '125', date: '2004-01-01' };
      const event = published.body.events[0]?.eventId;
      expect(
        (await client.post('/v1/corrections', { event, correction: 'replace', reason: 'Misprint.', with: by })).status,
      ).toBe(201);
      expect((await shown('rev-late')).whole?.usd.atPledge?.['pledged']).toEqual(amount('10.00', 'USD'));
      await client.record('/v1/funds/rev/revaluations', {});
      expect((await shown('rev-late')).whole?.usd.atPledge?.['pledged']).toEqual(amount('8.00', 'USD'));
      expect((await shown('rev-own')).whole?.usd.atPledge?.['pledged']).toEqual(amount('11.00', 'USD'));
    });
  });

  it('when rates are listed, then the one in force on the day is marked', async () => {
    const { body } = await client.get('/v1/rates?table=TAB&currency=EUR&asOf=2004-12-31');
    const { rates } = body as unknown as { rates: { rate: string; inForce: boolean }[] };
    expect(rates.map(({ rate, inForce }) => [rate, inForce])).toEqual([
      ['0.813', false],
      ['0.829', true],
    ]);
    expect((await client.get('/v1/rates?inForce=true&asOf=2004-12-31&currency=EUR')).body).toMatchObject({
      rates: [{ rate: '0.829' }],
    });
  });
});
