import type { CliCommand } from './platform/cli/command.js';
import { runCli } from './platform/cli/run.js';
import { currentVersion } from './platform/http/documentation/current-version.js';

/** Every command; each lives with its use case. Nest is loaded only when one of them needs the ledger. */
const commands: readonly CliCommand[] = [];

/** Runs the command line of this process and ends it with the exit code. */
export async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const code = await runCli(process.argv.slice(2), {
    commands,
    version: currentVersion(),
    terminal: { out: process.stdout, err: process.stderr },
    environment: process.env,
    create: async (config) => (await import('./app.module.js')).createApp(config, { trusted: true }),
    serve: async (config) => {
      const [{ createApp }, { serve }] = await Promise.all([import('./app.module.js'), import('./platform/http/serve.js')]);
      const line = (text: string): void => void process.stderr.write(`${text}\n`);
      await serve(config, createApp, line);
      await new Promise(() => undefined);
    },
  });
  await new Promise((flushed) => process.stdout.write('', flushed));
  process.exit(code);
}
