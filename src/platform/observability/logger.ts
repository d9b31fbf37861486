import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import type { LogLevel } from '../../config.js';

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'log', 'debug', 'verbose'];

/** The service's log: one JSON document a line, from errors down to the level. */
export function serviceLogger(level: LogLevel): ConsoleLogger {
  const levels: NestLevel[] = ['fatal', ...LEVELS.slice(0, LEVELS.indexOf(level) + 1)];
  return new ConsoleLogger({ json: true, colors: false, logLevels: levels });
}
