import { isConnectionLoss } from './connection-loss.js';

/**
 * Why the database did not do what it was asked, where that is no fault of the question: it was not reached; it ended the
 * statement, by an administrator or its time limit; or it is hindered: full, read-only, locked.
 */
export type StoreFailure = 'unreachable' | 'cancelled' | 'hindered';

/** 25006: read-only; 55P03: a lock not had in time; 58030: the disk fails. */
const HINDERED = new Set(['25006', '55P03', '58030']);

/** Which failure an error of the database is, also one that TypeORM wrapped; null for every other error. */
export function storeFailure(error: unknown): StoreFailure | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('driverError' in error) return storeFailure(error.driverError);
  const { code, syscall = 'connect' } = error as { readonly code?: unknown; readonly syscall?: unknown };
  // A file that is not there has the same code as a socket that is not.
  if (isConnectionLoss(error)) return syscall === 'open' || syscall === 'stat' ? null : 'unreachable';
  if (typeof code !== 'string' || !('severity' in error)) return null;
  if (code === '57014') return 'cancelled';
  // 53: no room on the disk, no memory, a limit of the configuration.
  return HINDERED.has(code) || code.startsWith('53') ? 'hindered' : null;
}
