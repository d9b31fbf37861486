/**
 * Goal: who asks for a fund or for a donor finds it: the fund with how it counts, and what a donor promised to every
 * fund.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { participantCommand } from '../../src/participants/show-participant/show-participant.cli.js';
import { pledgeCommand } from '../../src/funds/pledge/show-pledge/show-pledge.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { amount, givenFunds, type FundClient } from './fund-facts.js';

const usd = (value: string) => ({ value, currency: 'USD' });

describe('given a State that pledged to two funds, of which one part has no rate', () => {
  let app: TestApp;
  let client: FundClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await givenFunds(app);
    await client.pledged('a', { amount: usd('1000.00') });
    await client.acted('a', 'payment', '2004-06-01', { amount: usd('300.00') });
    await client.pledged('b', { amount: amount('500.00') });
    await client.pledged('c', { amount: usd('70.00') }, 'sky');
    await client.pledged('d', { amount: usd('9.00'), instrument: 'assessed' }, 'sky');
  }, 60_000);
  afterAll(() => app.stop());

  it('when the State is asked about, then its standing in each fund is there, what has no value beside it, and what it was assessed is not', async () => {
    const { body } = await client.get('/v1/participants/AAA?asOf=2004-12-31');
    expect((body as unknown as { readonly funds: unknown }).funds).toEqual([
      {
        fund: 'sea',
        title: 'Fund of the Sea',
        pledged: usd('1000.00'),
        committed: usd('0.00'),
        paid: usd('300.00'),
        outstanding: usd('700.00'),
        writtenOff: usd('0.00'),
        unvalued: [amount('500.00')],
      },
      {
        fund: 'sky',
        title: 'Fund of the Sky',
        pledged: usd('70.00'),
        committed: usd('0.00'),
        paid: usd('0.00'),
        outstanding: usd('70.00'),
        writtenOff: usd('0.00'),
        unvalued: [],
      },
    ]);
    const { out } = await runFoedera(app.config, [participantCommand], ['participant', 'AAA', '--as-of', '2004-12-31']);
    expect(out).toContain('Fund of the Sea: pledged USD 1000.00, paid 300.00, outstanding 700.00');
  });

  it('when the day before the pledges is asked about, then it stands in no fund', async () => {
    const { body } = await client.get('/v1/participants/AAA?asOf=2004-02-29');
    expect((body as unknown as { readonly funds: unknown }).funds).toEqual([]);
  });

  it('when a fund is asked for, then how it counts is told; one that nobody registered is not found', async () => {
    const { body, headers } = await client.get('/v1/funds/sea');
    expect(body).toMatchObject({
      id: 'sea',
      title: 'Fund of the Sea',
      established: '2000-01-01',
      administrator: null,
      closedOn: null,
      version: 1,
      policy: { rateSource: 'TAB', referenceRates: {}, rounding: 'half-up', inKind: 'apart', notes: 'apart' },
    });
    expect(headers['etag']).toMatch(/^"1[-"]/);
    expect(await client.get('/v1/funds/lake')).toMatchObject({ status: 404, body: { code: 'unknown-fund' } });
  });

  it('when a pledge is asked for, then what is asked most stands first, and the command line begins with the pledge itself', async () => {
    expect((await client.get('/v1/pledges/a?asOf=2004-12-31')).body).toMatchObject({
      status: 'partly-paid',
      pledged: usd('1000.00'),
      paid: usd('300.00'),
      outstanding: usd('700.00'),
      refunded: usd('0.00'),
    });
    const { out } = await runFoedera(app.config, [pledgeCommand], ['pledge', 'a', '--as-of', '2004-12-31']);
    expect(out).toMatch(/2004-03-01 +pledge +USD +1000\.00/);
  });
});
