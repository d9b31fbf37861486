import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ftsCommand } from '../../src/publishing/fts/fts.cli.js';
import { iatiCommand } from '../../src/publishing/iati/iati.cli.js';
import { childOf, childrenOf, readXml } from '../domain/iati/read-xml.js';
import type { FundClient } from '../funds/fund-facts.js';
import { amount, givenFunds } from '../funds/fund-facts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';

interface FtsBody {
  readonly data: {
    readonly incoming: Readonly<Record<string, unknown>>;
    readonly flows: readonly Readonly<Record<string, unknown>>[];
  };
}

describe('exports of a fund', () => {
  let test: TestApp;
  let client: FundClient;
  let head: number;
  let announced: string;

  beforeAll(async () => {
    test = await startTestApp();
    client = await givenFunds(test);
    announced = (await client.pledged('p1', { amount: amount('1000.50', 'USD') })).body.events[0]!.eventId;
    await client.acted('p1', 'payment', '2004-06-01', { amount: amount('400.25', 'USD') });
    await client.record('/v1/funds/sea/receipts', {
      id: 'r1',
      donor: 'BBB',
      amount: amount('9.00', 'USD'),
      date: '2004-07-01',
    });
    head = await client.head();
  }, 120_000);
  afterAll(() => test.stop());

  const iati = (query: string, accept?: string) =>
    client.get(`/v1/funds/sea/iati${query}`, accept === undefined ? {} : { accept });
  const pinned = () => `?asOf=2005-06-30&at=${String(head)}`;

  describe('given a fund with a pledge, a payment and a receipt', () => {
    it('when its IATI is asked for, then it is XML with the transactions up to the day', async () => {
      const reply = await iati('?asOf=2004-06-30');
      expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
      const transactions = childrenOf(childOf(readXml(reply.text), 'iati-activity'), 'transaction');
      expect(
        transactions.map((each) => [childOf(each, 'transaction-type').attributes['code'], childOf(each, 'value').text]),
      ).toEqual([
        ['13', '1000.50'],
        ['1', '400.25'],
      ]);
      expect(transactions[0]?.attributes['ledger:event']).toBe(announced);
      expect(childOf(childOf(transactions[0]!, 'provider-org'), 'narrative').text).toBe('Arland');
    });

    it.each(['application/xml', 'text/xml', '*/*', 'text/html,application/xml;q=0.9'])(
      'when %s is accepted, then it is XML',
      async (accept) => {
        expect((await iati('', accept)).headers['content-type']).toContain('application/xml');
      },
    );

    it.each(['application/json', 'text/csv', 'text/html'])(
      'when only %s is accepted, then the answer is 406 and says what there is',
      async (accept) => {
        const reply = await iati('', accept);
        expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
          406,
          'not-acceptable',
          'This answer is available as application/xml.',
        ]);
      },
    );

    it('when XML of something else is asked for, then the answer is 406', async () => {
      expect((await client.get('/v1/funds/sea/fts', { accept: 'application/xml' })).status).toBe(406);
      expect((await client.get('/v1/funds/sea/fts.xml')).status).toBe(406);
    });

    it('when the address ends in .xml, then it is the same file', async () => {
      const ending = await client.get(`/v1/funds/sea/iati.xml${pinned()}`, { accept: 'text/html' });
      expect(ending.text).toBe((await iati(pinned())).text);
      expect(ending.headers['content-disposition']).toBe(
        `attachment; filename="sea-iati-2005-06-30-at-${String(head)}.xml"`,
      );
    });

    it('when both times are pinned, then the bytes stay the same whatever is recorded later, may be kept for ever, and the ETag holds', async () => {
      const first = await iati(pinned());
      expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await iati('')).headers['cache-control']).toBe('no-cache');
      await client.acted('p1', 'increase', '2004-05-01', { amount: amount('1.00', 'USD') });
      expect((await iati(`${pinned()}&x`)).status).toBe(400);
      expect((await iati(pinned(), 'application/xml')).text).toBe(first.text);
      expect((await iati('?asOf=2005-06-30')).text).not.toBe(first.text);
      expect(
        (await client.get(`/v1/funds/sea/iati${pinned()}`, { 'if-none-match': first.headers['etag'] ?? '' })).status,
      ).toBe(304);
      expect(first.headers['link']).toContain(`/v1/funds/sea/iati?asOf=2005-06-30&at=${String(head)}`);
    });

    it('when nothing names a clock, then the times in the file are those of the ledger', async () => {
      const recorded = (await client.get(`/v1/events?after=${String(head - 1)}&limit=1`)).text;
      const root = readXml((await iati(pinned())).text);
      const instant = root.attributes['generated-datetime'] ?? '';
      expect(instant).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      expect(recorded).toContain(instant);
      expect(childOf(root, 'iati-activity').attributes).toMatchObject({
        'last-updated-datetime': instant,
        'ledger:position': String(head),
      });
    });

    it('when its flows are asked for, then money is exact, or whole and rounded where FTS itself is asked for', async () => {
      const exact = (await client.get(`/v1/funds/sea/fts${pinned()}`)).body as unknown as FtsBody;
      expect(exact.data.incoming).toEqual({ fundingTotal: '409.25', pledgeTotal: '600.25', flowCount: 3 });
      expect(exact.data.flows.map(({ id, amountUSD, flowType }) => [id, amountUSD, flowType])).toEqual([
        ['p1-paid', '400.25', 'Standard'],
        ['p1-pledge', '600.25', 'Standard'],
        ['r1-paid', '9.00', 'Parked'],
      ]);
      expect(exact.data.flows[0]?.['sourceObjects']).toMatchObject([
        { id: 'AAA-GOV', name: 'Arland, Government of', organizationTypes: ['Governments'] },
        { type: 'Location', id: 'AAA', name: 'Arland' },
        { type: 'UsageYear', id: '2004' },
      ]);
      const whole = (await client.get(`/v1/funds/sea/fts${pinned()}&compat=fts`)).body as unknown as FtsBody;
      expect(whole.data.incoming).toEqual({ fundingTotal: 409, pledgeTotal: 600, flowCount: 3 });
      expect((await client.get('/v1/funds/sea/fts?compat=other')).status).toBe(400);
    });

    it('when half a dollar is rounded for FTS, then it goes up and is not cut off', async () => {
      await client.pledged('half', { amount: amount('0.50', 'USD') }, 'sky');
      const whole = (await client.get('/v1/funds/sky/fts?compat=fts')).body as unknown as FtsBody;
      expect(whole.data.flows).toMatchObject([{ amountUSD: 1, originalAmount: 1 }]);
    });

    it('when flows are a table, then there is one line for each', async () => {
      const csv = await client.get(`/v1/funds/sea/fts.csv${pinned()}`);
      expect(csv.text.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
      expect((await client.get(`/v1/funds/sea/fts.ndjson${pinned()}`)).text.trim().split('\n')).toHaveLength(3);
    });
  });

  describe('given a fund that is not there', () => {
    it.each(['iati', 'fts'])(
      'when its %s is asked for, then the answer is 404 and says whether it came later',
      async (format) => {
        const unknown = await client.get(`/v1/funds/nowhere/${format}`);
        expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-fund']);
        const earlier = await client.get(`/v1/funds/sea/${format}?at=1`);
        expect([earlier.status, earlier.body.detail]).toEqual([
          404,
          'The fund sea was not registered at position 1; it was registered later.',
        ]);
      },
    );
  });

  describe('given the command line', () => {
    const run = (...argv: string[]) => runFoedera(test.config, [iatiCommand, ftsCommand], argv);
    const times = () => ['--as-of', '2005-06-30', '--at', String(head)];

    it('when it prints IATI, then these are the bytes of HTTP', async () => {
      const ran = await run('iati', 'sea', ...times());
      expect([ran.code, ran.err, ran.out]).toEqual([0, '', (await iati(pinned())).text]);
    });

    it('when a table or JSON of it is wanted, or a fund is unknown, then it ends with 2 and 5', async () => {
      expect((await run('iati', 'sea', '--csv')).code).toBe(2);
      expect((await run('iati', 'sea', '--json')).code).toBe(2);
      expect((await run('iati', 'nowhere')).code).toBe(5);
    });

    it('when it prints flows, then they are a table, or the JSON of HTTP', async () => {
      const ran = await run('fts', 'sea', ...times());
      expect(ran.out).toContain('USD 409.25 paid or signed, USD 600.25 pledged beside.');
      expect(JSON.parse((await run('fts', 'sea', '--json', ...times())).out)).toEqual(
        (await client.get(`/v1/funds/sea/fts${pinned()}`)).body,
      );
    });
  });
});
