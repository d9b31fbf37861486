/** Token of the {@link import('./ledger.js').Ledger}. */
export const LEDGER = Symbol('LEDGER');
/** Token of the TypeORM DataSource of the owner: migrations and rebuilds. */
export const OWNER = Symbol('OWNER');
/** Token of the TypeORM DataSource of the service: it may read everything and append, nothing else. */
export const SERVICE = Symbol('SERVICE');
