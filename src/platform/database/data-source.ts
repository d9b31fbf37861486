import pg from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

/** A migration's class, as TypeORM takes it. */
export type Migration = new () => MigrationInterface;

// A legal date is text: as a Date it would be local midnight and could show the day before.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What one role's connections are like. Times in milliseconds; 0: none. */
export interface ConnectionSettings {
  readonly url: string;
  readonly name: string;
  readonly poolSize: number;
  /** Every session takes this role. */
  readonly role?: string | null;
  readonly migrations?: readonly Migration[];
  readonly statementTimeout: number;
  readonly lockTimeout: number;
  readonly idleInTransactionTimeout: number;
}

/** An open DataSource. Its schema is what the migrations say: it is never derived from entities. */
export async function openDataSource(settings: ConnectionSettings): Promise<DataSource> {
  const { role } = settings;
  const options: DataSourceOptions = {
    type: 'postgres',
    url: settings.url,
    synchronize: false,
    migrationsRun: false,
    migrations: [...(settings.migrations ?? [])],
    poolSize: settings.poolSize,
    connectTimeoutMS: 10_000,
    applicationName: settings.name,
    installExtensions: false,
    // A lost idle connection is replaced at the next use; what was under way tells its own caller.
    poolErrorHandler: () => undefined,
    extra: {
      keepAlive: true,
      statement_timeout: settings.statementTimeout,
      query_timeout: settings.statementTimeout === 0 ? undefined : settings.statementTimeout + 5_000,
      lock_timeout: settings.lockTimeout,
      idle_in_transaction_session_timeout: settings.idleInTransactionTimeout,
      onConnect:
        role == null ? undefined : (client: pg.Client) => client.query(`SET ROLE ${pg.escapeIdentifier(role)}`),
    },
  };
  return new DataSource(options).initialize();
}

/** The connection pool beneath a DataSource, for prepared statements. */
export function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { readonly master: pg.Pool }).master;
}
