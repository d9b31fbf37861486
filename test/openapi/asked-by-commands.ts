import type { Command, Option } from 'commander';
import { commands } from '../../src/cli.js';
import type { CliRequest } from '../../src/platform/cli/command.js';
import { createProgram } from '../../src/platform/cli/program.js';
import { createRuntime } from '../../src/platform/cli/runtime.js';

/** What a command asked, and with which of its options. */
export interface Asked {
  readonly command: string;
  readonly options: readonly string[];
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Values for options and arguments; some take days, some numbers, some words. */
const VALUES = ['7', '2005-01-01'];
/** The two times that every command takes. */
const TIMES = { '--as-of': '2004-02-29', '--at': '412' } as const;

/**
 * What every command asks by GET: without options, with each of its own, and with each two of them; always with both
 * times.
 */
export async function askedByCommands(): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { name, options, needed } of described()) {
    const single = options.map((option) => [option]);
    const pairs = options.flatMap((one, index) => options.slice(index + 1).map((other) => [one, other]));
    for (const used of [[], ...single, ...pairs]) {
      const requests = await requestsOf(name, [...needed, ...used]);
      for (const { path, query = {} } of requests.filter(({ method }) => method === 'GET'))
        asked.push({ command: name, options: used.map(({ long }) => long ?? ''), path, query: withValues(query) });
    }
  }
  return asked;
}

/** Every command with its own options, and those it cannot do without. */
function described() {
  return programOf([]).commands.map((command) => ({
    name: command.name(),
    options: command.options.filter(({ mandatory }) => !mandatory),
    needed: command.options.filter(({ mandatory }) => mandatory),
  }));
}

/** What one run asks. A value that the command itself refuses is replaced by another. */
async function requestsOf(name: string, used: readonly Option[]): Promise<readonly CliRequest[]> {
  for (const value of VALUES) {
    const requests: CliRequest[] = [];
    const program = programOf(requests);
    const command = program.commands.find((each) => each.name() === name)!;
    const places = command.registeredArguments.map(() => value);
    const given = used.flatMap(({ long, required, optional }) => [long!, ...(required || optional ? [value] : [])]);
    const argv = [name, ...places, ...given, ...Object.entries(TIMES).flat()];
    await program.parseAsync(argv, { from: 'user' }).catch(() => undefined);
    if (requests.length > 0) return requests;
  }
  return [];
}

/** The program with all its commands; it sends nothing, and notes what it would have sent. */
function programOf(requests: CliRequest[]): Command {
  const nowhere = { out: { write: () => true }, err: { write: () => true } };
  const program = createProgram('0', nowhere);
  const transport = {
    send: (request: CliRequest) => {
      requests.push(request);
      return Promise.resolve({ status: 404, text: '' });
    },
    elsewhere: false,
    application: () => Promise.reject(new Error('No ledger is needed to ask.')),
    close: () => Promise.resolve(),
  };
  for (const command of commands)
    command(
      program,
      createRuntime(
        program,
        () => transport,
        nowhere,
        () => undefined,
      ),
    );
  return program;
}

function withValues(query: NonNullable<CliRequest['query']>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
