import { isIP } from 'node:net';
import { resolve } from 'node:path';

const LOG_LEVELS = ['error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting of the service and the command line (docs/contract.md §10), checked. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** The key that writes must bear; null: none is set. */
  readonly key: string | null;
  /** A PostgreSQL to use; null: the embedded one in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly histories: HistoryChoice | 'none';
  /** A service elsewhere that the command line talks to, without a slash at its end; null: the local ledger. */
  readonly server: string | null;
  readonly logLevel: LogLevel;
}

/**
 * What an empty embedded ledger starts with. `load`: the crime treaties and their fund; `all`: and the treaties of
 * `entry-into-force`. `untc`: and the UN Treaty Collection instead.
 */
export type HistoryChoice = 'load' | 'all' | 'untc';

/** Provider token of the Config. */
export const CONFIG = Symbol('CONFIG');

/** A setting that cannot be used, in a sentence. Ends a program with exit code 2. */
export class SettingsRefused extends Error {}

/** The environment's names of the settings; as flags they override the environment. */
export type Settings = Readonly<
  Partial<
    Record<
      | 'PORT'
      | 'HOST'
      | 'FOEDERA_KEY'
      | 'DATABASE_URL'
      | 'FOEDERA_DATA'
      | 'FOEDERA_HISTORIES'
      | 'FOEDERA_SERVER'
      | 'FOEDERA_LOG',
      string | undefined
    >
  >
>;

/** The settings from flags and environment, an empty one counting as unset. Throws SettingsRefused. */
export function readConfig(flags: Settings = {}, environment: Settings = process.env): Config {
  const setting = (name: keyof Settings): string | null => (flags[name] ?? environment[name])?.trim() || null;
  return {
    port: port(setting('PORT') ?? '3000'),
    host: host(setting('HOST') ?? '127.0.0.1'),
    key: key(setting('FOEDERA_KEY')),
    databaseUrl: url(
      'DATABASE_URL',
      setting('DATABASE_URL'),
      ['postgres:', 'postgresql:'],
      'postgres://user:password@host:5432/database',
    ),
    dataFolder: resolve(setting('FOEDERA_DATA') ?? './data'),
    histories: oneOf('FOEDERA_HISTORIES', setting('FOEDERA_HISTORIES') ?? 'load', [
      'load',
      'all',
      'untc',
      'none',
    ] as const),
    server:
      url('FOEDERA_SERVER', setting('FOEDERA_SERVER'), ['http:', 'https:'], 'http://127.0.0.1:3000')?.replace(
        /\/+$/,
        '',
      ) ?? null,
    logLevel: oneOf('FOEDERA_LOG', setting('FOEDERA_LOG') ?? 'log', LOG_LEVELS),
  };
}

/** Whether only this machine reaches the address. */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** Refuses to serve beyond this machine with writes open to everyone. Throws SettingsRefused. */
export function refuseOpenWrites(config: Config): void {
  if (config.key !== null || isLoopback(config.host)) return;
  throw new SettingsRefused(
    `HOST is ${config.host}, which others can reach, and no key is set, so anyone could write. Set FOEDERA_KEY, or leave HOST at 127.0.0.1.`,
  );
}

function port(value: string): number {
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number <= 65535) return number;
  throw new SettingsRefused(`PORT is "${value}"; it must be a whole number from 0 to 65535.`);
}

function host(value: string): string {
  if (isIP(value) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value)) return value;
  throw new SettingsRefused(`HOST is "${value}"; it must be an IP address or a host name.`);
}

function key(value: string | null): string | null {
  if (value === null || /^[\x21-\x7e]+$/.test(value)) return value;
  throw new SettingsRefused(
    'FOEDERA_KEY has a character that an Authorization header cannot carry; use letters, digits and signs of ASCII.',
  );
}

function url(name: string, value: string | null, protocols: readonly string[], example: string): string | null {
  if (value === null) return null;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new SettingsRefused(`${name} is not an address this program can use; it looks like ${example}.`);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new SettingsRefused(`${name} is "${value}"; it must be one of ${allowed.join(', ')}.`);
}
