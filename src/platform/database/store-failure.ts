import { isConnectionLoss } from './connection-loss.js';

/**
 * Why the database did not do what it was asked, where that is no fault of the question. It was not reached; it ended
 * the statement, by an administrator or its time limit; or it is hindered: full, read-only, locked.
 */
export type StoreFailure = 'unreachable' | 'cancelled' | 'hindered';

/** 25006: read-only; 55P03: a lock not had in time; 58030: the disk fails. */
const HINDERED = new Set(['25006', '55P03', '58030']);

/** Which failure an error of the database is, also one that TypeORM wrapped; null for every other error. */
export function storeFailure(error: unknown): StoreFailure | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('driverError' in error) return storeFailure(error.driverError);
  if (isConnectionLoss(error)) return isOfNoSocket(error) ? null : 'unreachable';
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string' || !('severity' in error)) return null;
  if (code === '57014') return 'cancelled';
  // 53: no room on the disk, no memory, a limit of the configuration.
  return HINDERED.has(code) || code.startsWith('53') ? 'hindered' : null;
}

/** The codes of the system are also those of files that are not there, and of a client that broke its request off. */
function isOfNoSocket(error: object): boolean {
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  if (typeof code !== 'string' || !code.startsWith('E') || 'errors' in error) return false;
  return syscall === undefined || syscall === 'open' || syscall === 'stat';
}
