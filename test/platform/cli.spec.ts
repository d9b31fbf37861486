import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config, Settings } from '../../src/config.js';
import { KeyReused, StaleVersion, StoreUnreachable } from '../../src/ledger/ledger.js';
import type { CliCommand } from '../../src/platform/cli/command.js';
import { problemExitCode } from '../../src/platform/cli/failure.js';
import { runCli } from '../../src/platform/cli/run.js';
import { displayWidth, harmless, tableLines } from '../../src/platform/cli/table.js';
import { currentRequest } from '../../src/platform/http/current-request.js';
import { Problem } from '../../src/platform/http/problem.js';
import { startProbe } from './probe.js';

const THROWN: Readonly<Record<string, () => Error>> = {
  stale: () => new StaleVersion('treaty/uncac', 3, 7),
  key: () => new KeyReused('Used before.'),
  store: () => new StoreUnreachable('gone'),
  refused: () => new Problem(422, 'not-signed', 'Not signed', 'Ecuador has not signed.'),
  network: () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
  bug: () => new TypeError('x is not a function'),
};

const probeCommands: readonly CliCommand[] = [
  (program, runtime) => {
    program.command('table').action(() =>
      runtime.ask({ method: 'GET', path: '/v1/probe/table' }, () => ({
        heading: ['United Nations Convention against Corruption'],
        table: {
          columns: ['code', 'name', 'deposits'],
          rows: [
            ['CHN', '中国', 1],
            ['ECU', 'Ecuador', null],
          ],
        },
        footer: ['2 participants'],
      })),
    );
  },
  (program, runtime) => {
    program
      .command('list')
      .action(() => runtime.ask({ method: 'GET', path: '/v1/probe/list' }, () => ({ heading: ['list'] })));
  },
  (program, runtime) => {
    program
      .command('lookup <path>')
      .action((path: string) => runtime.ask({ method: 'GET', path }, () => ({ heading: [] })));
  },
  (program, runtime) => {
    program
      .command('record <name> <date>')
      .option('--document <text>')
      .action((name: string, date: string, { document }: { document?: string }) =>
        runtime.ask(
          {
            method: 'POST',
            path: '/v1/probe/record',
            body: { name, date, ...(document ? { source: { document } } : {}) },
          },
          ({ actor }: { readonly actor: string }) => ({ heading: [`recorded by ${actor}`] }),
        ),
      );
  },
  (program, runtime) => {
    program.command('throw <what>').action((what: string) => {
      if (what === 'exit') return runtime.exit(7);
      throw (THROWN[what] as () => Error)();
    });
  },
  (program, runtime) => {
    program.command('application').action(async () => {
      await runtime.application();
      runtime.say('working');
      runtime.print(currentRequest().actor);
    });
  },
];

let started = 0;
let served: Config | undefined;

/** Runs the command line against the probe, in process. */
async function foedera(line: string, environment: Settings = {}): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli(line.split(' ').filter(Boolean), {
    commands: probeCommands,
    version: '9.9.9',
    terminal: { out: { write: (text) => (out += text) }, err: { write: (text) => (err += text) } },
    environment,
    create: (config) => {
      started++;
      return startProbe({ key: config.key }, { trusted: true });
    },
    serve: (config) => {
      served = config;
      return Promise.resolve();
    },
  });
  return { code, out, err };
}

describe('an answer', () => {
  it('is shown with its two times and a table aligned by what it takes on the screen', async () => {
    const { code, out, err } = await foedera('table --at 7');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'United Nations Convention against Corruption',
        'at position 7',
        '',
        'code  name     deposits',
        'CHN   中国            1',
        'ECU   Ecuador',
        '',
        '2 participants',
        '',
      ].join('\n'),
    );
  });

  it('is printed exactly as HTTP gives it with --json, --csv or --ndjson, before or after the command', async () => {
    const app = await startProbe();
    expect((await foedera('table --json')).out).toBe(`${(await app.inject('/v1/probe/table')).body}\n`);
    expect((await foedera('--csv table')).out).toBe((await app.inject('/v1/probe/table.csv')).body);
    expect((await foedera('table --ndjson')).out).toBe((await app.inject('/v1/probe/table.ndjson')).body);
    await app.close();
  });

  it('is asked as of and at what the global options say', async () => {
    const { code, err } = await foedera('list --as-of 2005-07-25');
    // The probe's list knows no asOf, so its complaint proves that it was sent.
    expect([code, err]).toEqual([2, 'foedera: asOf is not a parameter of this address.\n']);
  });

  it('of a write comes from the command line itself, without a key', async () => {
    expect(await foedera('record Ecuador 2005-09-15', { FOEDERA_KEY: 'k' })).toMatchObject({
      code: 0,
      out: 'recorded by cli\n',
    });
    expect(await foedera('application')).toEqual({ code: 0, out: 'cli\n', err: 'working\n' });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['throw stale', 4],
    ['throw key', 4],
    ['throw store', 6],
    ['throw network', 6],
    ['throw refused', 3],
    ['throw bug', 1],
    ['throw exit', 7],
    ['lookup /v1/probe/throw/problem', 3],
    ['lookup /v1/nowhere', 5],
    ['lookup /v1/probe/list?limit=x', 2],
    ['lookup /v1/probe/throw/stale', 4],
    ['lookup /v1/probe/throw/store', 6],
    ['lookup /v1/probe/throw/bug', 1],
    ['record Ecuador 2005-02-30', 2],
  ])('ends "foedera %s" with exit code %i and keeps stdout clean', async (line, code) => {
    const ended = await foedera(line);
    expect([ended.code, ended.out]).toEqual([code, '']);
    if (line !== 'throw exit') expect(ended.err).toMatch(/^foedera: .+\n$/s);
  });

  it.each([
    [401, 'unauthorised', 3],
    [403, 'foreign-origin', 3],
    [421, 'foreign-host', 3],
    [403, 'forbidden', 3],
    [409, 'conflict', 4],
    [412, 'stale-version', 4],
    [422, 'idempotency-key-reused', 4],
    [429, 'too-many-requests', 1],
    [500, 'internal-error', 1],
  ])('has exit codes by status: %i %s is %i', (status, code, exit) => {
    expect(problemExitCode({ status, code, detail: '' })).toBe(exit);
  });

  it('is a problem document on stderr with --json, and a sentence with its fields otherwise', async () => {
    const json = await foedera('record \u200b x --json');
    expect(JSON.parse(json.err)).toMatchObject({
      code: 'invalid-body',
      errors: [{ pointer: '/name' }, { pointer: '/date' }],
    });
    const words = (await foedera('record \u200b x')).err.split('\n');
    expect(words[0]).toMatch(/^foedera: \/name: .* \(and 1 more\)\.$/);
    expect(words.slice(1, 3).map((line) => line.trim().split(':', 1)[0])).toEqual(['/name', '/date']);
  });

  it('is usage where the command line is not understood, with the nearest word there is, and starts nothing', async () => {
    const before = started;
    for (const [line, hint] of [
      ['tabel', 'Did you mean table?'],
      ['table --jsno', 'Did you mean --json?'],
      ['record', "missing required argument 'name'"],
      ['table too much', 'too many arguments'],
    ] as const) {
      const ended = await foedera(line);
      expect([ended.code, ended.out]).toEqual([2, '']);
      expect(ended.err).toMatch(/^foedera: /);
      expect(ended.err).toContain(hint);
    }
    expect(await foedera('')).toMatchObject({ code: 2, out: '' });
    expect((await foedera('table --json --csv')).code).toBe(2);
    expect(await foedera('table', { PORT: 'x' })).toMatchObject({ code: 2, err: expect.stringContaining('PORT') });
    expect(started).toBe(before);
  });
});

describe('the program', () => {
  it('helps and tells its version on stdout, examples first, without starting anything', async () => {
    const before = started;
    const help = await foedera('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out.startsWith('Examples:')).toBe(true);
    expect((await foedera('table --help')).out).toContain('--as-of');
    expect(await foedera('--version')).toEqual({ code: 0, out: '9.9.9\n', err: '' });
    expect(started).toBe(before);
  });

  it('serves with settings from flags before the environment', async () => {
    const { code } = await foedera('serve --port 0 --host 127.0.0.2 --histories none', {
      PORT: '9090',
      FOEDERA_KEY: 'k',
    });
    expect(code).toBe(0);
    expect(served).toMatchObject({ port: 0, host: '127.0.0.2', histories: 'none', key: 'k' });
  });
});

describe('a service elsewhere', () => {
  let app: NestFastifyApplication;
  let server: string;
  beforeAll(async () => {
    app = await startProbe({ key: 'remote-key' }, { listen: true });
    server = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(() => app.close());

  it('is asked in the same words, with the key', async () => {
    const before = started;
    expect(await foedera('table', { FOEDERA_SERVER: server })).toMatchObject({
      code: 0,
      out: expect.stringContaining('at position 7'),
    });
    expect(await foedera(`record Ecuador 2005-09-15 --server ${server}`, { FOEDERA_KEY: 'remote-key' })).toMatchObject({
      out: 'recorded by key:default\n',
    });
    expect((await foedera('record Ecuador 2005-09-15', { FOEDERA_SERVER: server })).code).toBe(3);
    expect(started).toBe(before);
  });

  it('cannot be opened like a ledger, and is named where it is out of reach', async () => {
    expect((await foedera('application', { FOEDERA_SERVER: server })).code).toBe(2);
    const ended = await foedera('table', { FOEDERA_SERVER: 'http://127.0.0.1:1' });
    expect(ended).toMatchObject({ code: 6, err: expect.stringContaining('http://127.0.0.1:1') });
  });
});

describe('a table', () => {
  it('counts columns of the screen, not characters', () => {
    expect(displayWidth('Ecuador')).toBe(7);
    expect(displayWidth('中国')).toBe(4);
    expect(displayWidth('Co\u0302te')).toBe(4);
    expect(displayWidth('\uff21')).toBe(2);
    expect(
      tableLines({
        columns: ['a', 'b'],
        rows: [
          ['中', 'x'],
          ['abc', 'y\nz'],
        ],
      }),
    ).toEqual(['a    b', '中   x', 'abc  y z']);
    expect(tableLines({ columns: ['none'], rows: [] })).toEqual(['none']);
  });

  it('never lets a cell command the terminal', () => {
    expect(harmless('a\u001b[31mb\u202e')).toBe('a\ufffd[31mb\ufffd');
    expect(tableLines({ columns: ['x'], rows: [['\u001b]0;title\u0007']] })[1]).not.toContain('\u001b');
  });
});
