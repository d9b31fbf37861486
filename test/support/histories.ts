import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import type { TestApp } from './app.js';

/** Loads the shipped histories into the empty ledger of a test application, as `npm start` does. */
export async function loadHistories(app: TestApp): Promise<void> {
  await app.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty();
}
