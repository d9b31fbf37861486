/**
 * Goal: no clock that is wrong stamps the ledger ahead for ever, and what an instant was answered with stays its
 * answer, with several processes on one database whose clocks differ.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warningOf } from '../../src/platform/health/ledger-checks.js';
import { type TestServer, embeddedServer, servedServer } from '../support/postgres-server.js';
import { clocksContract } from './clocks.js';

const served = await servedServer();

describe('the times of a ledger on the embedded database', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await embeddedServer();
  });
  clocksContract(() => server);
});

if (served !== null) {
  describe('the times of a ledger on a served PostgreSQL', () => {
    clocksContract(() => served);
    afterAll(() => served.stop());
  });
}

describe('health', () => {
  const noon = '2026-11-30T12:00:00.000Z';

  it.each([
    ['alike', '2026-11-30T12:00:01.500Z', null, null],
    [
      'with the service ahead',
      '2026-11-30T12:02:00.000Z',
      null,
      "The service's clock is 120.0 s ahead of the database's",
    ],
    [
      'with the service behind',
      '2026-11-30T11:59:30.000Z',
      null,
      "The service's clock is 30.0 s behind the database's",
    ],
    ['alike, and the last event before them', noon, '2026-11-30T11:00:00.000Z', null],
    ['alike, and the last event ahead', noon, '2026-11-30T13:00:00.000Z', 'The last event is stamped 3600.0 s ahead'],
  ])('given clocks that are %s, then it says so, or nothing', (_what, service, recordedAt, expected) => {
    const warning = warningOf({ service, database: noon, recordedAt });
    if (expected === null) expect(warning).toBeNull();
    else expect(warning).toContain(expected);
  });
});
