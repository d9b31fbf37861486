import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestServer, embeddedServer, servedServer } from '../support/postgres-server.js';
import { ledgerContract } from './contract.js';

const served = await servedServer();

describe('the ledger on the embedded database', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await embeddedServer();
  });
  ledgerContract(() => server);
});

if (served === null) {
  console.warn(
    'No PostgreSQL is installed and FOEDERA_TEST_DATABASE_URL is not set: the contract is not run on a served database.',
  );
  it('has no served database to run on', () => expect(served).toBeNull());
} else {
  describe('the ledger on a served PostgreSQL', () => {
    ledgerContract(() => served);
    // After the contract's own clearing up.
    afterAll(() => served.stop());
  });
}
