import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amount, givenFunds, type FundClient } from '../funds/given.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runPacta } from '../support/pacta.js';

let app: TestApp;
let client: FundClient;
let head: number;
beforeAll(async () => {
  app = await startTestApp();
  client = await givenFunds(app);
  await client.pledged('p1', { amount: amount('1000.50', 'USD') });
  await client.acted('p1', 'payment', '2004-06-01', { amount: amount('400.00', 'USD') });
  head = await client.head();
});
afterAll(() => app.close());
