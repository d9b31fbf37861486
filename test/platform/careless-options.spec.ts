/**
 * Goal: no option of the command line is read more loosely than the parameter it stands for. Every option of every
 * command is tried, a later one by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/cli.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import type { CliRuntime } from '../../src/platform/cli/command.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Ran, runFoedera } from '../support/foedera.js';

const folder = mkdtempSync(join(tmpdir(), 'foedera-options-'));
/** What stands for an argument, by its name; anything else is a word. */
const GIVEN: Readonly<Record<string, string>> = {
  file: join(folder, 'file.json'),
  date: '2005-09-15',
  amount: '1.00',
  currency: 'USD',
  rate: '1',
  kind: 'accession',
  participant: 'ECU',
  donor: 'ECU',
};
/** Every command with its arguments and its options that take a value. */
const OPTIONS = commandsOf().flatMap((command) =>
  command.options
    .filter(({ required, variadic }) => required && !variadic)
    .map(({ long }) => ({
      command: command.name(),
      option: long ?? '',
      args: command.registeredArguments.map((each) => GIVEN[each.name()] ?? 'word'),
      needed: command.options
        .filter(({ mandatory, long: other }) => mandatory && other !== long)
        .flatMap(({ long: other }) => [other ?? '', '2005-09-15']),
    })),
);

function commandsOf(): readonly Command[] {
  const program = new Command();
  for (const command of commands) command(program, {} as CliRuntime);
  return program.commands;
}

describe('an option', () => {
  let app: TestApp;
  beforeAll(async () => {
    writeFileSync(GIVEN['file'] ?? '', '{}');
    app = await startTestApp();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });
  const foedera = (...argv: readonly string[]): Promise<Ran> => runFoedera(app.config, commands, argv);
  const head = async (): Promise<number> => (await app.app.get<Ledger>(LEDGER, { strict: false }).head()).position;

  it.each(OPTIONS)('that has no value is a slip: $command $option', async ({ command, option, args, needed }) => {
    const { code, out, err } = await foedera(command, ...args, ...needed, option, '');
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/\S/)]);
    expect(await head()).toBe(0);
  });

  it.each(['--as-of', '--at', '--server', '--data', '--database-url'])(
    'of every command that has no value is a slip: %s',
    async (option) => {
      expect(await foedera('treaties', option, '')).toMatchObject({ code: 2, out: '' });
    },
  );

  it.each(['--port', '--host', '--histories', '--log'])(
    'of the service that has no value is a slip: %s',
    async (option) => {
      expect(await foedera('serve', option, '')).toMatchObject({ code: 2, out: '' });
    },
  );

  it.each(['0x10', '1e2', '0b11', '+1', '1.0', '-1', ' 1', '1 ', '１'])(
    'that is a number is written in decimal digits: %j is none',
    async (text) => {
      for (const line of [
        ['events', `--after=${text}`],
        ['events', `--limit=${text}`],
        ['treaties', `--limit=${text}`],
        ['export', `--after=${text}`],
        ...(text === text.trim() ? [['serve', `--port=${text}`]] : []),
      ]) {
        const { code, out } = await foedera(...line);
        expect([line, code, out]).toEqual([line, 2, '']);
      }
    },
  );

  it.each(['7"8', '"7', '7"', '*"', 'W/"7"', '0x7', '+7', '7,8'])(
    '--if-match is a version: %j is none',
    async (text) => {
      expect(await foedera('mark', 'm', `--if-match=${text}`)).toMatchObject({ code: 2, out: '' });
      expect(await head()).toBe(0);
    },
  );
});

describe('a file of a command', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['a member twice', '{"id":"a","id":"b","title":"A"}', '/id'],
    [
      'a number that nothing holds',
      '{"id":"a","title":"A","withdrawal":{"then":{"days":30.0000000000000000001}}}',
      'days',
    ],
    ['half a letter', '{"id":"a","title":"\\ud800"}', '/title'],
    ['bytes that are no letters', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'UTF-8'],
  ])('is read as strictly as a body: %s', async (_, content, place) => {
    const own = mkdtempSync(join(tmpdir(), 'foedera-file-'));
    const file = join(own, 'treaty.json');
    writeFileSync(file, content);
    const { code, err } = await runFoedera(app.config, commands, ['register-treaty', file]);
    rmSync(own, { recursive: true });
    expect([code, err]).toEqual([2, expect.stringContaining(place)]);
  });
});
