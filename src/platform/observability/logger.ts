import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import type { LogLevel } from '../../config.js';

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'log', 'debug', 'verbose'];
/** What Nest says of its own start: shown from level debug on. */
const INNER = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** The service's log: one JSON document a line, from errors down to the level. */
export function serviceLogger(level: LogLevel): ConsoleLogger {
  const logLevels: NestLevel[] = ['fatal', ...LEVELS.slice(0, LEVELS.indexOf(level) + 1)];
  const logger = new ConsoleLogger({ json: true, colors: false, logLevels });
  if (logLevels.includes('debug')) return logger;
  const log = logger.log.bind(logger) as (message: unknown, ...rest: unknown[]) => void;
  logger.log = (message: unknown, ...rest: unknown[]): void => {
    if (!INNER.has(String(rest.at(-1)))) log(message, ...rest);
  };
  return logger;
}
