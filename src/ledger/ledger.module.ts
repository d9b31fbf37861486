import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type DatabaseSettings } from '../platform/database/database.js';
import { openLedgerDatabase } from './open.js';
import { PostgresLedger } from './postgres-ledger.js';
import { LEDGER, OWNER, SERVICE } from './tokens.js';

/**
 * The ledger for the whole application. Opens (and where need be starts and migrates) the database before anything is
 * served.
 */
@Global()
@Module({})
export class LedgerModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `databaseUrl`: any PostgreSQL ≥ 14; without it the embedded one in `dataFolder`. */
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: LedgerModule,
      providers: [
        { provide: Database, useFactory: () => openLedgerDatabase(settings) },
        { provide: OWNER, useFactory: (database: Database) => database.owner, inject: [Database] },
        { provide: SERVICE, useFactory: (database: Database) => database.service, inject: [Database] },
        {
          provide: PostgresLedger,
          useFactory: (database: Database) => PostgresLedger.open(database.service),
          inject: [Database],
        },
        { provide: LEDGER, useExisting: PostgresLedger },
      ],
      exports: [LEDGER, OWNER, SERVICE, PostgresLedger],
    };
  }

  /** Closes the pools and, where this process was its last user, stops the embedded database. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
