import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.module.js';
import { type Config, readConfig } from '../../src/config.js';
import type { AppOptions } from '../../src/platform/http/create-app.js';
import { startTestDatabase } from './postgres.js';

/** Settings that no environment of the test run changes. */
export function testConfig(overrides: Partial<Config> = {}): Config {
  return { ...readConfig({}, { PORT: '0', FOEDERA_HISTORIES: 'none' }), ...overrides };
}

/** The whole application on a fresh, empty ledger of its own, answering `inject`. Writes are open. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly inject: NestFastifyApplication['inject'];
  readonly config: Config;
  stop(): Promise<void>;
}

/** Starts one; call `stop` after use. */
export async function startTestApp(overrides: Partial<Config> = {}, options: AppOptions = {}): Promise<TestApp> {
  const database = await startTestDatabase();
  const config = testConfig({ databaseUrl: database.url, ...overrides });
  const app = await createApp(config, options);
  return {
    app,
    inject: app.inject.bind(app),
    config,
    async stop() {
      await app.close();
      await database.drop();
    },
  };
}
