import type { Command } from 'commander';
import type { CliRequest, CliRuntime, Rendered } from './command.js';
import { CliFailure, type ProblemDocument, usage } from './failure.js';
import { harmless, tableLines } from './table.js';
import type { CliResponse, Transport } from './transport.js';

/** Where words go. */
export interface Terminal {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** The options that every command has. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly ndjson?: boolean;
  readonly asOf?: string;
  readonly at?: string;
  readonly color?: boolean;
  readonly server?: string;
  readonly data?: string;
  readonly databaseUrl?: string;
}

/** What commands work with. `transport` is made when first needed; `ended` takes the exit code a command chose. */
export function createRuntime(
  program: Command,
  transport: () => Transport,
  terminal: Terminal,
  ended: (code: number) => void,
): CliRuntime {
  const print = (line: string): void => void terminal.out.write(`${line}\n`);
  return {
    print,
    say: (line) => void terminal.err.write(`${line}\n`),
    exit: ended,
    application: () => transport().application(),
    elsewhere: () => transport().elsewhere,
    async send<A extends object>(request: CliRequest) {
      const response = await transport().send(request, 'application/json');
      if (response.status >= 400) throw new CliFailure(problemIn(response));
      return JSON.parse(response.text) as A;
    },
    async ask(request, render) {
      const options = program.opts<GlobalOptions>();
      const response = await transport().send(withTimes(request, options), acceptOf(options));
      if (response.status >= 400) throw new CliFailure(problemIn(response));
      if (options.json || options.csv || options.ndjson) {
        terminal.out.write(response.text === '' || response.text.endsWith('\n') ? response.text : `${response.text}\n`);
        return;
      }
      const answer = JSON.parse(response.text) as Parameters<typeof render>[0];
      for (const line of lines(render(answer), answer, isBold(options, terminal))) print(line);
    },
    async fetch(request, accept) {
      const options = program.opts<GlobalOptions>();
      if (acceptOf(options) !== 'application/json' || options.json === true) {
        throw usage(`This command prints ${accept}. Leave out --json, --csv and --ndjson.`);
      }
      const response = await transport().send(withTimes(request, options), accept);
      if (response.status >= 400) throw new CliFailure(problemIn(response));
      terminal.out.write(response.text);
    },
  };
}

function withTimes(request: CliRequest, { asOf, at }: GlobalOptions): CliRequest {
  if (request.method !== 'GET') return request;
  return {
    ...request,
    query: { ...(asOf === undefined ? {} : { asOf }), ...(at === undefined ? {} : { at }), ...request.query },
  };
}

function acceptOf({ json, csv, ndjson }: GlobalOptions): string {
  if ([json, csv, ndjson].filter(Boolean).length > 1) throw usage('Choose one of --json, --csv and --ndjson.');
  if (csv) return 'text/csv';
  return ndjson ? 'application/x-ndjson' : 'application/json';
}

function problemIn({ status, text }: CliResponse): ProblemDocument {
  try {
    const document = JSON.parse(text) as ProblemDocument;
    if (typeof document.detail === 'string' && typeof document.code === 'string') return { ...document, status };
  } catch {
    // Not from Foedera: a proxy on the way, most likely.
  }
  return {
    status,
    code: 'unexpected-answer',
    detail: `The service answered with status ${String(status)} and no problem document.`,
  };
}

/** An answer, as far as every one may name its times. */
interface TimesOf {
  readonly asOf?: unknown;
  readonly at?: unknown;
}

function lines(rendered: Rendered, answer: TimesOf, bold: boolean): string[] {
  const heading = rendered.heading.map(harmless);
  const times = timesLine(answer);
  if (times !== null && !heading.some((line) => line.includes('at position'))) heading.push(times);
  const [columns, ...rows] = rendered.table === undefined ? [] : tableLines(rendered.table);
  const table = columns === undefined ? [] : ['', bold ? `\u001b[1m${columns}\u001b[22m` : columns, ...rows];
  const footer =
    rendered.footer === undefined || rendered.footer.length === 0 ? [] : ['', ...rendered.footer.map(harmless)];
  return [...heading, ...table, ...footer];
}

/** `as of 2005-07-25 at position 412`, from an answer that names its two times. */
function timesLine({ asOf, at }: TimesOf): string | null {
  if (typeof at !== 'number') return null;
  return typeof asOf === 'string' ? `as of ${asOf} at position ${String(at)}` : `at position ${String(at)}`;
}

function isBold({ color }: GlobalOptions, { out }: Terminal): boolean {
  return out.isTTY === true && color !== false && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
