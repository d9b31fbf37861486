import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { AnswerTable } from '../http/answer.js';

/** An HTTP request a command stands for. Run in process on the local ledger, or sent to `FOEDERA_SERVER`. */
export interface CliRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** A table as body, in place of JSON. */
  readonly csv?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How an answer looks on a terminal: lines above, and a table. */
export interface Rendered {
  readonly heading: readonly string[];
  readonly table?: AnswerTable;
  readonly footer?: readonly string[];
}

/**
 * What a command is given to do its work. Problems become a sentence on stderr and the exit code of docs/contract.md
 * §8.
 */
export interface CliRuntime {
  /**
   * Ask, and print as `--json`, `--csv`, `--ndjson` or rendered for people. Adds the global `--as-of` and `--at`.
   * `A`: the class by which the read is described, which its handler is held to.
   */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says which answer is asked for
  ask<A extends object>(request: CliRequest, render: (answer: A) => Rendered): Promise<void>;
  /**
   * Ask, and print what comes as it comes, in a media type of its own. Adds the global `--as-of` and `--at`; takes no
   * `--json`, `--csv`, `--ndjson`.
   */
  fetch(request: CliRequest, accept: string): Promise<void>;
  /** Ask, and give the answer to the command. Throws what was answered where that is a problem. */
  send<A extends object>(request: CliRequest): Promise<A>;
  /** Whether the ledger is that of a service elsewhere (FOEDERA_SERVER). */
  elsewhere(): boolean;
  /** The application on the local ledger, for commands that need more than a request (import, export, replay). */
  application(): Promise<INestApplicationContext>;
  /** Progress and other words, on stderr. */
  say(line: string): void;
  /** One line to stdout. */
  print(line: string): void;
  /** End with this exit code once all is closed. */
  exit(code: number): void;
}

/** One command of the command line; lives in the folder of its use case. */
export type CliCommand = (program: Command, runtime: CliRuntime) => void;
