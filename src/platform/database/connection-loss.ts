const SYSTEM_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTCONN', 'EADDRNOTAVAIL'],
]);

/** What node-postgres says, without a code, when a connection went away, did not come, or its server stopped answering. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable|cannot use a pool after/i;

/**
 * Whether an error means that the database was not reached or went away (so that what was under way may or may not have happened),
 * rather than that it refused a statement.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SYSTEM_CODES.has(code)) return true;
  // 08: connection exceptions; 57P01 to 57P05: shutdown, crash, starting up, idle session ended; 53300: no connection left.
  if (code.startsWith('08') || code.startsWith('57P') || code === '53300' || code === '25P03') return true;
  if (error instanceof AggregateError) return error.errors.some(isConnectionLoss);
  return code === '' && WORDS.test(error.message);
}
