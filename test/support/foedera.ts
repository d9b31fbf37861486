import { createApp } from '../../src/app.module.js';
import type { Config, Settings } from '../../src/config.js';
import type { CliCommand } from '../../src/platform/cli/command.js';
import { runCli } from '../../src/platform/cli/run.js';

/** What a run of the command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on the ledger of an application under test. */
export async function runFoedera(
  config: Config,
  commands: readonly CliCommand[],
  argv: readonly string[],
  environment: Settings = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    commands,
    version: '0',
    terminal: { out: { write: (text: string) => (out += text) }, err: { write: (text: string) => (err += text) } },
    environment,
    create: () => createApp(config, { trusted: true, say: (line) => (err += `${line}\n`) }),
    serve: async () => undefined,
  });
  return { code, out, err };
}
