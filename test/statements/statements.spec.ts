/**
 * Goal: published figures are recorded as assertions, corrected as any recording, and compared with the ledger over
 * HTTP and on the command line.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../src/interchange/import-recordings/import.cli.js';
import { statementsCommand } from '../../src/statements/list-statements/list-statements.cli.js';
import { reconcileCommand } from '../../src/statements/reconcile-statement/reconcile-statement.cli.js';
import { registerStatementCommand } from '../../src/statements/record-statement/record-statement.cli.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runFoedera } from '../support/foedera.js';
import { Client, givenHistory, givenParticipants } from '../treaties/treaty-facts.js';

interface ClaimBody {
  readonly id: string;
  readonly verdict: string;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly explanation: string;
}

interface Body {
  readonly statements: readonly { readonly id: string; readonly claims: number }[];
  readonly claims: readonly ClaimBody[];
  readonly totals: unknown;
  readonly at: number;
  readonly permalink: string;
  readonly code: string;
  readonly errors: readonly { readonly pointer: string }[];
  readonly events: readonly { readonly eventId: string }[];
}

/**
 * Arland signed on 1 March 2000 and ratified on 1 June, Borland acceded on 1 July, Corland on 1 December; in force on
 * 31 July 2000.
 */
const report = (id: string, more: object = {}) => ({
  id,
  title: 'Report on the sea',
  published: '2000-08-01',
  source: { document: 'S/2000/1' },
  claims: [
    { id: 'contracting', where: 'para. 1', quantity: 'treaty/sea/contracting', value: '2' },
    { id: 'parties', where: 'para. 1', quantity: 'treaty/sea/parties.states', value: '3' },
    {
      id: 'accessions',
      where: 'para. 2',
      quantity: 'treaty/sea/actions/accession',
      value: '2',
      from: '2000-07-01',
      to: '2000-12-31',
    },
    { id: 'in-force', where: 'para. 3', quantity: 'treaty/sea/entry-into-force', value: '2000-07-31' },
    { id: 'CCC', where: 'note 1', quantity: 'treaty/sea/standing/CCC', value: 'not-contracting' },
    { id: 'ZZZ', where: 'note 1', quantity: 'treaty/sea/standing/ZZZ', value: 'contracting' },
    { id: 'other', where: 'note 2', quantity: 'treaty/lake/parties', value: '1' },
    { id: 'paid', where: 'para. 4', quantity: 'fund/none/paid', value: '1' },
    { id: 'meetings', where: 'para. 5', quantity: 'meetings', value: '22' },
  ],
  ...more,
});

describe('given a treaty and a report that states figures of it', () => {
  let app: TestApp;
  let client: Client;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    folder = mkdtempSync(join(tmpdir(), 'foedera-statements-'));
    await givenParticipants(client);
    await givenHistory(client, 'sea');
    await client.record('/v1/statements', report('s-2000-1'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  const get = async (url: string, headers: Record<string, string> = {}) => {
    const reply = await client.get(url, headers);
    return { ...reply, body: reply.body as unknown as Body };
  };
  const post = async (url: string, body: unknown) => {
    const reply = await client.post(url, body);
    return { ...reply, body: reply.body as unknown as Body };
  };
  const foedera = (...argv: string[]) =>
    runFoedera(app.config, [statementsCommand, reconcileCommand, registerStatementCommand, importCommand], argv);
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const verdictsOf = (body: Body) => Object.fromEntries(body.claims.map(({ id, verdict }) => [id, verdict]));

  it('when it is reconciled, then each claim has its verdict, and what the ledger does not know is not computable', async () => {
    const { status, body } = await get('/v1/statements/s-2000-1/reconciliation');
    expect(status).toBe(200);
    expect(body.totals).toEqual({ agrees: 4, differs: 1, contradicts: 0, notComputable: 4 });
    const of = new Map(body.claims.map((each) => [each.id, each]));
    expect(of.get('parties')).toMatchObject({ verdict: 'differs', computed: '2', difference: '1' });
    expect(of.get('CCC')?.explanation).toContain('it deposited its accession on 1 December 2000');
    expect(of.get('ZZZ')?.explanation).toBe('The register has no participant ZZZ.');
    expect(of.get('other')?.explanation).toBe('The ledger knows no treaty lake.');
    expect(of.get('paid')).toMatchObject({ verdict: 'not-computable', computed: null });
  });

  it('when the permalink is followed, then the answer is the same for ever', async () => {
    const before = await get('/v1/statements/s-2000-1/reconciliation?asOf=2001-01-01');
    const pinned = await get(before.body.permalink);
    expect(pinned.headers['cache-control']).toContain('immutable');
    expect(pinned.body.claims).toEqual(before.body.claims);
    expect((await get(before.body.permalink, { 'if-none-match': pinned.headers['etag'] ?? '' })).status).toBe(304);
  });

  it('when the table is asked for, then it comes as CSV and as NDJSON', async () => {
    const csv = await get('/v1/statements/s-2000-1/reconciliation.csv');
    expect(csv.text.split('\r\n')[0]).toBe(
      'id,where,quantity,stated,computed,difference,unit,verdict,contradicts,cause,explanation,warnings',
    );
    const lines = (await get('/v1/statements/s-2000-1/reconciliation.ndjson')).text.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as ClaimBody).id)).toEqual(report('x').claims.map(({ id }) => id));
  });

  it('when statements are listed, then those published by the day are there; and one shows its claims as recorded', async () => {
    expect((await get('/v1/statements?asOf=2000-07-31')).body.statements).toEqual([]);
    expect((await get('/v1/statements')).body.statements).toMatchObject([{ id: 's-2000-1', claims: 9 }]);
    expect((await get('/v1/statements/s-2000-1')).body.claims).toEqual(report('x').claims);
  });

  it('when it is recorded again, then nothing is; with other content under the id it is refused', async () => {
    const again = await post('/v1/statements', report('s-2000-1'));
    expect([again.status, again.body.events.length]).toEqual([200, 1]);
    const other = await post('/v1/statements', report('s-2000-1', { title: 'Another' }));
    expect([other.status, other.body.code]).toEqual([409, 'already-registered']);
  });

  it('when a claim is malformed, then its pointer is told; when the report is of the future, then it is refused', async () => {
    const bad = await post(
      '/v1/statements',
      report('bad', { claims: [{ id: 'a', where: 'p', quantity: 'treaty/sea/ratifiers', value: '1' }] }),
    );
    expect([bad.status, bad.body.code, bad.body.errors[0]?.pointer]).toEqual([
      400,
      'invalid-body',
      '/claims/0/quantity',
    ]);
    const future = await post('/v1/statements', report('future', { published: '9999-01-01' }));
    expect([future.status, future.body.code]).toEqual([422, 'in-the-future']);
    expect((await get('/v1/statements/future')).status).toBe(404);
  });

  it('when nobody knows the statement, then that is told, with the position at which it is recorded later', async () => {
    const never = await get('/v1/statements/none/reconciliation');
    expect([never.status, never.body.code]).toEqual([404, 'unknown-statement']);
    expect((await get('/v1/statements/s-2000-1?at=1')).text).toContain('recorded later');
  });

  it('when a corrigendum replaces it, then the earlier position still answers the old figures', async () => {
    const { body } = await post('/v1/statements', report('s-2000-2'));
    const [event] = body.events;
    const before = (await get('/v1/statements')).body.at;
    const corrected = report('s-2000-2', {
      claims: [{ id: 'parties', where: 'para. 1', quantity: 'treaty/sea/parties.states', value: '2' }],
    });
    const replaced = await post('/v1/corrections', {
      event: event?.eventId,
      correction: 'replace',
      with: corrected,
      reason: 'Corrigendum 1',
    });
    expect(replaced.status).toBe(201);
    expect(verdictsOf((await get('/v1/statements/s-2000-2/reconciliation')).body)).toEqual({ parties: 'agrees' });
    expect(verdictsOf((await get(`/v1/statements/s-2000-2/reconciliation?at=${String(before)}`)).body)['parties']).toBe(
      'differs',
    );
    const twice = await post('/v1/corrections', {
      event: event?.eventId,
      correction: 'annul',
      reason: 'Never published',
    });
    expect(twice.body.code).toBe('already-corrected');
  });

  it('when a replacement has another id or malformed claims, then it is refused', async () => {
    const { body } = await post('/v1/statements', report('s-2000-3'));
    const [event] = body.events;
    const replace = (replacement: object) =>
      post('/v1/corrections', {
        event: event?.eventId,
        correction: 'replace',
        with: replacement,
        reason: 'Corrigendum',
      });
    expect((await replace(report('s-2000-4'))).body.code).toBe('not-correctable');
    const bad = await replace(report('s-2000-3', { claims: [] }));
    expect([bad.status, bad.body.errors[0]?.pointer]).toEqual([400, '/with/claims']);
  });

  it('when it is annulled, then it is unknown and its id is free', async () => {
    const { body } = await post('/v1/statements', report('s-2000-5'));
    await client.record('/v1/corrections', {
      event: body.events[0]?.eventId,
      correction: 'annul',
      reason: 'Never published',
    });
    const gone = await get('/v1/statements/s-2000-5');
    expect([gone.status, gone.text.includes('annulled')]).toEqual([404, true]);
    expect((await get('/v1/statements')).body.statements.map(({ id }) => id)).not.toContain('s-2000-5');
    expect((await post('/v1/statements', report('s-2000-5', { title: 'Anew' }))).status).toBe(201);
  });

  it('when the command line reconciles, then the heading has the totals and each claim its line; --json prints what HTTP answers', async () => {
    const { code, out } = await foedera('reconcile', 's-2000-1');
    expect(code).toBe(0);
    expect(out).toContain('of 9 figures 4 agree, 1 differ, 0 contradict each other, 4 cannot be computed.');
    expect(out).toMatch(/^para\. 1 +States parties of Convention sea on 1 August 2000 +3 +2 +1 .*differs/m);
    const at = String((await get('/v1/statements')).body.at);
    const printed = await foedera('reconcile', 's-2000-1', '--json', '--at', at, '--as-of', '2001-01-01');
    expect(JSON.parse(printed.out)).toEqual(
      (await get(`/v1/statements/s-2000-1/reconciliation?at=${at}&asOf=2001-01-01`)).body,
    );
    expect((await foedera('reconcile', 'none')).code).toBe(5);
  });

  it('when the command line records one from a file, or a file of recordings has one, then it is listed', async () => {
    const { code } = await foedera('register-statement', file('one.json', JSON.stringify(report('by-hand'))));
    expect(code).toBe(0);
    const lines = file(
      'lines.ndjson',
      `${JSON.stringify({ record: 'statement', ...report('by-file'), ref: 'S/2000/6' })}\n`,
    );
    expect((await foedera('import', lines)).code).toBe(0);
    expect((await foedera('import', lines)).code).toBe(0);
    const { out } = await foedera('statements');
    expect(out).toMatch(/^by-hand +2000-08-01 +9 /m);
    expect(out).toMatch(/^by-file +2000-08-01 +9 /m);
  });
});
