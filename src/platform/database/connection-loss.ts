const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTCONN',
  'EADDRNOTAVAIL',
]);

/**
 * What node-postgres says, without a code, when a connection went away, did not come, or its server stopped answering.
 */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable|cannot use a pool after/i;

/**
 * Whether an error means that the database was not reached or went away, rather than that it refused a statement. What
 * was under way then may or may not have happened.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly errors?: unknown;
  };
  if (typeof code === 'string' && code !== '') return isLossCode(code);
  // Several addresses were tried, each with an error of its own.
  if (Array.isArray(errors)) return errors.some(isConnectionLoss);
  return typeof message === 'string' && WORDS.test(message);
}

// 08: connection exceptions; 57P: shutdown, crash, starting up; 53300: no connection left; 25P03: idle in a transaction
// for too long.
function isLossCode(code: string): boolean {
  return (
    SYSTEM_CODES.has(code) || code.startsWith('08') || code.startsWith('57P') || code === '53300' || code === '25P03'
  );
}
