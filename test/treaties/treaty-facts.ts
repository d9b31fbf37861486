import type { TestApp } from '../support/app.js';

/** An event as answers show it. */
export interface EventBody {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly source: unknown;
  readonly corrected: unknown;
  /** In the feed. */
  readonly id: string;
  readonly sequence: string;
}

/** A row of a status table, of a list or of what a participant stands in. */
export interface RowBody {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly participant: string;
  readonly treaty: string;
  readonly counted: boolean;
  readonly instrument: { readonly date: string } | null;
  readonly notes: unknown;
}

/** How many signed, deposited and are parties. */
export interface CountsBody {
  readonly signatories: { readonly total: number };
  readonly contracting: { readonly total: number };
  readonly parties: { readonly total: number };
}

/** What one state of knowledge says differently. */
export interface ChangeBody {
  readonly account: string;
  readonly participant: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly inWords: string;
}

/** Every member of an answer that tests look at; each answer has some of them. */
export interface Body {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly actual: number;
  readonly standing: unknown;
  readonly event: string;
  readonly at: number;
  readonly law: number;
  readonly asOf: string;
  readonly recordedAt: string;
  readonly permalink: string;
  readonly next: string | null;
  readonly position: number;
  readonly dryRun: boolean;
  readonly version: number;
  readonly name: string;
  readonly exists: boolean;
  readonly state: string;
  readonly date: string | null;
  readonly names: unknown;
  readonly memberships: unknown;
  readonly successions: unknown;
  readonly successors: unknown[];
  readonly missing: unknown;
  readonly explanation: string;
  readonly totals: unknown;
  readonly marks: unknown;
  readonly registeredBy: string;
  readonly participant: string;
  readonly treaty: string;
  readonly inWords: Readonly<Record<string, string>>;
  readonly counts: CountsBody;
  readonly entryIntoForce: unknown;
  readonly events: readonly EventBody[];
  readonly participants: readonly RowBody[];
  readonly treaties: readonly RowBody[];
  readonly actions: readonly RowBody[];
  readonly proof: readonly RowBody[];
  readonly steps: readonly (CountsBody & { readonly date: string })[];
  readonly changes: readonly ChangeBody[];
  readonly total: number;
  readonly relations: readonly {
    readonly a: string;
    readonly b: string;
    readonly since: string;
    readonly because: string;
  }[];
}

/** What came back: the status, the headers and the parsed body (empty where it is not JSON). */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly body: Body;
}

/** Talks to a test application as a client does. */
export class Client {
  constructor(private readonly app: TestApp) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', url, body, headers);
  }

  /** Records and insists that it was. */
  async record(url: string, body: unknown): Promise<Reply> {
    const reply = await this.post(url, body);
    if (reply.status !== 201) throw new Error(`${url}: ${String(reply.status)} ${reply.text}`);
    return reply;
  }

  /** The position of the ledger's head. */
  async head(): Promise<number> {
    return (await this.get('/v1/events?limit=1')).body.at;
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Reply> {
    const answer = await this.app.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json =
      String(answer.headers['content-type'] ?? '').includes('json') &&
      !String(answer.headers['content-type']).includes('ndjson');
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string | undefined>,
      text: answer.body,
      body: (json && answer.body !== '' ? JSON.parse(answer.body) : {}) as Body,
    };
  }
}

/** A State, or another participant where `more` says so. */
export function participant(code: string, name: string, more: object = {}): object {
  return { code, kind: 'state', names: [{ from: null, names: { en: name } }], ...more };
}

/** Two instruments bring it into force on the thirtieth day after the second; a notice of withdrawal takes a year. */
export function treaty(id: string, more: object = {}): object {
  return {
    id,
    title: `Convention ${id}`,
    adopted: '2000-01-01',
    opened: '2000-02-01',
    closed: '2001-01-31',
    entryIntoForce: { when: { instruments: { count: 2 } }, then: { days: 30 } },
    laterParties: { then: { days: 30 }, notBefore: 'entry-into-force' },
    withdrawal: { then: { years: 1 } },
    source: { document: `A/RES/${id}` },
    ...more,
  };
}

/** An action as a body. */
export function action(kind: string, code: string | null, date: string, more: object = {}): object {
  return { kind, participant: code, date, ...more };
}

/** Registers three States, an organisation of which Arland is a member, and a former State that ended in 1999. */
export async function givenParticipants(client: Client): Promise<void> {
  await client.record(
    '/v1/participants',
    participant('ORG', 'Organisation of the Sea', { kind: 'regional-organisation' }),
  );
  await client.record(
    '/v1/participants',
    participant('AAA', 'Arland', { memberships: [{ organisation: 'ORG', from: '1990-01-01', to: null }] }),
  );
  await client.record('/v1/participants', participant('BBB', 'Borland'));
  await client.record('/v1/participants', participant('CCC', 'Corland'));
  await client.record(
    '/v1/participants',
    participant('OLDD', 'Old Realm', { existed: { from: '1900-01-01', to: '1999-06-01' } }),
  );
}

/**
 * The treaty `id` with a short history: Arland signed on 1 March 2000 and ratified on 1 June, Borland acceded on 1 July
 * (the second instrument, so the thirtieth day after it is 31 July), Corland acceded on 1 December (its own thirtieth
 * day after is 31 December).
 */
export async function givenHistory(client: Client, id: string): Promise<void> {
  await client.record('/v1/treaties', treaty(id));
  const path = `/v1/treaties/${id}/actions`;
  await client.record(path, action('signature', 'AAA', '2000-03-01'));
  await client.record(path, action('ratification', 'AAA', '2000-06-01'));
  await client.record(path, action('accession', 'BBB', '2000-07-01'));
  await client.record(path, action('accession', 'CCC', '2000-12-01'));
}
