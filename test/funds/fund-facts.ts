import { Client, participant, type Reply } from '../treaties/treaty-facts.js';
import type { TestApp } from '../support/app.js';

/** An amount as a body has it. */
export function amount(value: string, currency = 'EUR'): { readonly value: string; readonly currency: string } {
  return { value, currency };
}

/** A pledge of Arland as a body: EUR 1,000.00 on 1 March 2004, unless `more` says otherwise. */
export function pledge(more: object = {}): object {
  return { donor: 'AAA', amount: amount('1000.00'), date: '2004-03-01', ...more };
}

/** An act on a pledge as a body. */
export function act(kind: string, date: string, more: object = {}): object {
  return { kind, date, ...more };
}

/** Talks about funds. */
export class FundClient extends Client {
  /** Records a pledge to `fund`, and insists that it was. */
  pledged(id: string, more: object = {}, fund = 'sea'): Promise<Reply> {
    return this.record(`/v1/funds/${fund}/pledges`, pledge({ id, ...more }));
  }

  /** Records an act on a pledge, and insists that it was; the id of its event. */
  async acted(id: string, kind: string, date: string, more: object = {}): Promise<string> {
    const { body } = await this.record(`/v1/pledges/${id}/actions`, act(kind, date, more));
    return body.events[0]?.eventId ?? '';
  }

  /** Posts and insists that nothing was recorded: the status and the code. */
  async refused(url: string, body: object): Promise<readonly [number, string]> {
    const before = await this.head();
    const reply = await this.post(url, body);
    const after = await this.head();
    if (after !== before) throw new Error(`${url}: recorded up to ${String(after)}`);
    return [reply.status, reply.body.code];
  }
}

/**
 * Two States, a former State that ended in 1999, a fund established in 2000 valued by the table TAB, and another fund.
 */
export async function givenFunds(app: TestApp): Promise<FundClient> {
  const client = new FundClient(app);
  await client.record('/v1/participants', participant('AAA', 'Arland'));
  await client.record('/v1/participants', participant('BBB', 'Borland'));
  await client.record(
    '/v1/participants',
    participant('OLDD', 'Old Realm', { existed: { from: '1900-01-01', to: '1999-06-01' } }),
  );
  await client.record('/v1/funds', {
    id: 'sea',
    title: 'Fund of the Sea',
    established: '2000-01-01',
    policy: { rateSource: 'TAB' },
  });
  await client.record('/v1/funds', { id: 'sky', title: 'Fund of the Sky' });
  return client;
}
