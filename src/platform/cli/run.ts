import { CommanderError } from 'commander';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, readConfig, type Settings } from '../../config.js';
import { runAs } from '../http/current-request.js';
import type { CliCommand } from './command.js';
import { documentOf, problemExitCode, type ProblemDocument } from './failure.js';
import { createProgram } from './program.js';
import { createRuntime, type GlobalOptions, type Terminal } from './runtime.js';
import { localTransport, remoteTransport, type Transport } from './transport.js';

/** What the command line runs with. */
export interface CliSetup {
  readonly commands: readonly CliCommand[];
  readonly version: string;
  readonly terminal: Terminal;
  readonly environment: Settings;
  /** The application on the local ledger, trusted and silent. */
  readonly create: (config: Config) => Promise<NestFastifyApplication>;
  /** Runs the service until it is stopped. */
  readonly serve: (config: Config) => Promise<void>;
}

/** Runs one command line (without node and script) to its exit code. What it opened is closed when it resolves. */
export async function runCli(argv: readonly string[], setup: CliSetup): Promise<number> {
  const { terminal, environment } = setup;
  const program = createProgram(setup.version, terminal);
  let code = 0;
  let transport: Transport | null = null;
  const config = (flags: Settings = {}): Config =>
    readConfig({ ...settingsOf(program.opts<GlobalOptions>()), ...flags }, environment);
  const connect = (): Transport => (transport ??= transportFor(config(), setup));
  const runtime = createRuntime(program, connect, terminal, (chosen) => (code = chosen));
  program
    .command('serve')
    .description('run the service: HTTP on HOST and PORT, on the same ledger')
    .option('--port <number>', 'PORT')
    .option('--host <address>', 'HOST')
    .option(
      '--histories <load|all|untc|none>',
      'FOEDERA_HISTORIES: which of the histories that ship with Foedera an empty embedded ledger gets',
    )
    .option('--log <level>', 'FOEDERA_LOG: error, warn, log, debug or verbose')
    .action(({ port, host, histories, log }: Record<string, string | undefined>) =>
      setup.serve(config({ PORT: port, HOST: host, FOEDERA_HISTORIES: histories, FOEDERA_LOG: log })),
    );
  for (const command of setup.commands) command(program, runtime);
  const release = onInterrupt(() => transport?.close());
  try {
    await runAs({ actor: 'cli' }, () => program.parseAsync([...argv], { from: 'user' }));
  } catch (error) {
    code = await tell(error, terminal, program.opts<GlobalOptions>().json === true);
  } finally {
    release();
    await (transport as Transport | null)?.close();
  }
  return code;
}

function transportFor(config: Config, { create }: CliSetup): Transport {
  if (config.server !== null) return remoteTransport({ server: config.server, key: config.key });
  return localTransport(() => create(config));
}

function settingsOf({ server, data, databaseUrl }: GlobalOptions): Settings {
  return { FOEDERA_SERVER: server, FOEDERA_DATA: data, DATABASE_URL: databaseUrl };
}

/** Says on stderr what went wrong (`--json`: as a problem document) and gives the exit code. */
async function tell(error: unknown, terminal: Terminal, json: boolean): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const document = await documentOf(error);
  terminal.err.write(json ? `${JSON.stringify(document)}\n` : sentences(document));
  return problemExitCode(document);
}

function sentences({ detail, errors = [] }: ProblemDocument): string {
  const fields = errors.length > 1 ? errors.map((field) => `  ${field.pointer}: ${field.detail}\n`) : [];
  return `foedera: ${detail}\n${fields.join('')}`;
}

const PATIENCE_MS = 3000;

/** On Ctrl-C: close what is open, then exit 130; at once on the second one. Returns how to stop listening. */
function onInterrupt(close: () => Promise<void> | undefined): () => void {
  let interrupted = false;
  const interrupt = (): void => {
    if (process.listenerCount('SIGINT') > 1) return;
    if (interrupted) process.exit(130);
    interrupted = true;
    setTimeout(() => process.exit(130), PATIENCE_MS).unref();
    Promise.resolve(close()).then(
      () => process.exit(130),
      () => process.exit(130),
    );
  };
  process.on('SIGINT', interrupt);
  return () => process.off('SIGINT', interrupt);
}
