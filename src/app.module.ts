import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule } from './access/access.module.js';
import type { Config } from './config.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { type AppOptions, createHttpApp } from './platform/http/create-app.js';

/** The one list of modules. */
export function modules(config: Config, trusted = false): readonly (Type | DynamicModule)[] {
  return [
    LedgerModule.forRoot({ ...(config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl }), dataFolder: config.dataFolder }),
    AccessModule.forRoot({ key: config.key, trusted }),
  ];
}

/** The whole application on the configured ledger. `trusted`: for the command line, whose writes need no key. */
export function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  return createHttpApp(modules(config, options.trusted), config, options);
}
