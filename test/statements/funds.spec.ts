/**
 * Goal: what a statement says of a fund is compared with the postings of its pledges, as they stood on the days and at
 * the position asked about.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pledge } from '../../src/domain/fund/pledge/pledge.js';
import { USUAL_POLICY } from '../../src/domain/fund/fund/fund.js';
import type { Draft } from '../../src/ledger/envelope.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { append } from '../postings/scenario.js';
import { Client, givenParticipants } from '../treaties/treaty-facts.js';

interface ClaimBody {
  readonly id: string;
  readonly verdict: string;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly explanation: string;
}

const draft = (stream: string, type: string, date: string, data: object): Draft => ({
  stream,
  type,
  schema: 1,
  date,
  source: null,
  ref: null,
  data: data as Draft['data'],
});

const pledge = (id: string, donor: string, value: string, date: string, more: Partial<Pledge> = {}): Draft => {
  const data: Pledge = {
    id,
    fund: 'reef',
    donor,
    amount: { value, currency: 'USD' },
    date,
    period: null,
    earmarking: [{ bucket: 'earmarked', amount: { value, currency: 'USD' } }],
    valuation: null,
    condition: null,
    instrument: 'grant',
    tranches: [],
    payableBy: null,
    cap: null,
    passThrough: false,
    rounding: 'half-up',
    transferredFrom: null,
    despite: [],
    note: null,
    ref: null,
    ...more,
  };
  return draft(`pledge/${id}`, 'pledge-announced', date, data);
};

const year = (of: number) => ({ from: `${String(of)}-01-01`, to: `${String(of)}-12-31` });

describe('given a fund to which Arland pledged 100 in 2003 and 60 in 2004, and Borland 40.50 in 2004', () => {
  let app: TestApp;
  let client: Client;
  let known: number;

  const report = (id: string, claims: readonly object[]) => ({ id, title: 'Report', published: '2005-01-31', claims });
  const reconciled = async (id: string, query = '') => {
    const reply = await client.get(`/v1/statements/${id}/reconciliation${query}`);
    return new Map(
      (reply.body as unknown as { readonly claims: readonly ClaimBody[] }).claims.map((each) => [each.id, each]),
    );
  };

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    const fund = {
      id: 'reef',
      title: 'Reef Fund',
      established: null,
      administrator: null,
      references: {},
      policy: USUAL_POLICY,
      ref: null,
    };
    await append(app.app.get<Ledger>(LEDGER, { strict: false }), [
      draft('fund/reef', 'fund-registered', '2003-01-01', fund),
      pledge('a3', 'AAA', '100.00', '2003-05-01'),
      pledge('a4', 'AAA', '60.00', '2004-05-01'),
      pledge('b4', 'BBB', '40.50', '2004-06-01'),
    ]);
    const claim = (name: string, quantity: unknown, value: string, more: object = {}) => ({
      id: name,
      where: 'p. 1',
      quantity,
      value,
      ...more,
    });
    await client.record(
      '/v1/statements',
      report('reef', [
        claim('2003', 'fund/reef/pledged', '100', year(2003)),
        claim('2004', 'fund/reef/pledged', '100.50', year(2004)),
        claim('ever', 'fund/reef/pledged', '200.50', { asOf: '2004-12-31' }),
        claim('AAA', 'fund/reef/pledged/AAA', '60', year(2004)),
        claim('donors', 'fund/reef/donors', '2', year(2004)),
        claim('earmarked', 'fund/reef/earmarked', '100.50', year(2004)),
        claim('none', 'fund/reef/paid', '0', { asOf: '2004-12-31' }),
        claim('before', 'fund/reef/pledged', '0', year(2002)),
        claim('elsewhere', 'fund/pond/pledged', '1', year(2004)),
        claim(
          'more',
          { change: { from: { quantity: 'fund/reef/pledged', ...year(2003) }, to: 'fund/reef/pledged' } },
          '0.50',
          year(2004),
        ),
        claim(
          'first',
          { change: { from: { quantity: 'fund/reef/pledged', ...year(2002) }, to: 'fund/reef/pledged' } },
          '100',
          year(2003),
        ),
      ]),
    );
    known = await client.head();
  });
  afterAll(() => app.stop());

  it('when the figures are those of its pledges, then they agree; and a change between two years follows from both', async () => {
    const claims = await reconciled('reef');
    for (const id of ['2003', '2004', 'ever', 'AAA', 'donors', 'earmarked', 'none', 'more']) {
      expect([id, claims.get(id)?.verdict, claims.get(id)?.difference]).toEqual([id, 'agrees', '0']);
    }
  });

  it('when the ledger has nothing of the fund by then, or knows no such fund, then no figure is made up', async () => {
    const claims = await reconciled('reef');
    expect(claims.get('before')).toMatchObject({ verdict: 'not-computable', computed: null });
    expect(claims.get('first')?.explanation).toBe('The ledger has nothing of the fund reef up to 31 December 2002.');
    expect(claims.get('elsewhere')?.explanation).toBe('The ledger knows no fund pond.');
  });

  it('when a pledge of that year is recorded late, without saying its use, then the figures differ from then on, and not as known before', async () => {
    const earmarking: Pledge['earmarking'] = [{ bucket: 'not-specified', amount: { value: '1.00', currency: 'USD' } }];
    await append(app.app.get<Ledger>(LEDGER, { strict: false }), [
      pledge('c4', 'CCC', '1.00', '2004-07-01', { earmarking }),
    ]);
    const now = await reconciled('reef');
    expect(now.get('2004')).toMatchObject({ verdict: 'differs', computed: '101.5', difference: '-1' });
    expect(now.get('donors')).toMatchObject({ verdict: 'differs', computed: '3' });
    expect(now.get('earmarked')).toMatchObject({ verdict: 'not-computable' });
    expect((await reconciled('reef', `?at=${String(known)}`)).get('2004')?.verdict).toBe('agrees');
  });
});
