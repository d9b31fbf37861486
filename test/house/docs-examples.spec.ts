/**
 * Goal: what the documents show is what the program answers. Every
 * ```console block of the README and of docs/ is run against the shipped histories: a line `$ foedera
 * …` through the command line, a line `$ curl …` through HTTP, and the lines below it must be the answer. `…` in them
 * stands for anything (instants, ids). The spaces of a JSON answer do not count.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, files, text } from './files.js';

interface Example {
  readonly command: string;
  readonly answer: string;
}

/** Documents whose examples need all of the histories; the others' are those of a plain `npm start`. */
const WITH_ALL = ['docs/writing-a-clause.md'];

/** The service as `npm start` starts it, on a new embedded ledger with the histories loaded. */
class Served {
  private readonly folder = mkdtempSync(join(tmpdir(), 'foedera-docs-'));
  private readonly child;
  url = '';

  constructor(port: number, histories: 'load' | 'all') {
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      FOEDERA_DATA: this.folder,
      FOEDERA_HISTORIES: histories,
      DATABASE_URL: '',
      FOEDERA_KEY: '',
    };
    this.child = spawn(process.execPath, ['dist/main.js'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    this.url = `http://127.0.0.1:${port}`;
  }

  async ready(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      if (this.child.exitCode !== null)
        throw new Error(`The service ended with ${String(this.child.exitCode)} before it was ready.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('The service was not ready after two minutes.');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the command prints, stdout and stderr alike. */
  run(command: string): Promise<string> {
    const [program = '', ...args] = words(command);
    if (program === 'curl') return this.curl(args.at(-1) ?? '');
    const child = spawn(process.execPath, ['bin/foedera.js', ...args], {
      cwd: ROOT,
      env: { ...process.env, FOEDERA_SERVER: this.url },
    });
    return new Promise((resolve) => {
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      child.on('close', () => resolve(printed));
    });
  }

  private async curl(address: string): Promise<string> {
    const url = /^https?:/.test(address) ? new URL(address) : new URL(`http://${address}`);
    return (await fetch(`${this.url}${url.pathname}${url.search}`)).text();
  }
}

/** A command line's words, quotes taken off. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function examplesOf(document: string): Example[] {
  return [...text(document).matchAll(/^```console\n([\s\S]*?)^```/gm)]
    .flatMap((block) => (block[1] ?? '').split(/^\$ /m).slice(1))
    .map((example) => {
      const [command = '', ...answer] = example.split('\n');
      return { command: command.trim().replace(/^npx foedera /, 'foedera '), answer: answer.join('\n') };
    })
    .filter(({ command, answer }) => /^(foedera|curl) /.test(command) && answer.trim() !== '');
}

/** One line per line, without spaces at its end; JSON on one line without any. */
function comparable(answer: string): string {
  const trimmed = answer.trim();
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return trimmed.replace(/\s+/g, '');
  return trimmed
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function matches(shown: string, printed: string): boolean {
  const literal = comparable(shown)
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[\\s\\S]*?')}$`).test(comparable(printed));
}

const documents = files('', /\.md$/).filter(
  (path) => path === 'README.md' || path === 'CONTRIBUTING.md' || path.startsWith('docs/'),
);
const examples = documents.flatMap((document) => examplesOf(document).map((example) => ({ document, ...example })));

describe('the examples of the documents', () => {
  const port = 20_000 + (process.pid % 20_000);
  let [plain, all]: (Served | null)[] = [null, null];
  beforeAll(async () => {
    [plain, all] = [new Served(port, 'load'), new Served(port + 1, 'all')];
    await Promise.all([plain.ready(), all.ready()]);
  }, 240_000);
  afterAll(() => Promise.all([plain?.stop(), all?.stop()]));

  it('are there, by curl and by command line', () => {
    expect(examples.some(({ command }) => command.startsWith('curl '))).toBe(true);
    expect(examples.some(({ command }) => command.startsWith('foedera '))).toBe(true);
  });

  it.each(examples)('$document: $command', async ({ document, command, answer }) => {
    const printed = (await (WITH_ALL.includes(document) ? all : plain)?.run(command)) ?? '';
    // Shown whole where it differs, so that the document can be put right.
    if (!matches(answer, printed)) expect(comparable(printed)).toBe(comparable(answer));
  });
});
