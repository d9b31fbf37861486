/** Goal: a service that may not start says why and ends with the exit code of that, as the command line does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase } from '../support/postgres.js';
import { statement } from '../support/postgres-server.js';
import { treaty } from './bodies.js';
import { post } from './clients.js';
import { type Environment, foedera, type Running, serve, startService } from './processes.js';

const starts: readonly (readonly [string, (environment: Environment) => Running])[] = [
  ['node dist/main.js', startService],
  ['foedera serve', (given) => foedera(['serve'], given)],
];

describe('a service that may not start', () => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  let environment: Environment;

  beforeAll(async () => {
    database = await startTestDatabase();
    environment = { DATABASE_URL: database.url, PORT: '0' };
  });
  afterAll(() => database.drop());

  it.each(starts)('given a database that is not there, when %s starts, then it ends with 6', async (_name, start) => {
    const { code, err } = await start({ ...environment, DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }).ended;
    expect([code, err]).toEqual([6, expect.stringMatching(/^foedera: .*database/m)]);
  });

  it('given sums of a newer law, when the service starts, then it ends with 4 by either name, and says which law the sums follow', async () => {
    const service = await serve(environment);
    expect((await post(`${service.url}/v1/treaties`, treaty('one'))).status).toBe(201);
    await service.stop();
    await statement(database.url, 'UPDATE ledger_head SET law = law + 1');
    for (const [, start] of starts) {
      const { code, err } = await start(environment).ended;
      expect([code, err]).toEqual([
        4,
        expect.stringMatching(/^foedera: .* follow law \d+, and this process speaks law \d+/m),
      ]);
    }
  });
});
