import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CliRequest, Rendered } from '../platform/cli/command.js';
import { usage } from '../platform/cli/failure.js';

/** The options of every command that records. */
export interface WritingOptions {
  readonly dryRun?: boolean;
  readonly ifMatch?: string;
}

/** Adds the options of every command that records. */
export function writes(command: Command): Command {
  return command
    .option('--dry-run', 'show the events that would be recorded, and record nothing')
    .option('--if-match <version>', 'only if the stream stands at this version');
}

/** The request that records this body. */
export function writing(path: string, body: unknown, { dryRun, ifMatch }: WritingOptions): CliRequest {
  return {
    method: 'POST',
    path,
    body,
    query: { dryRun: dryRun === true ? 'true' : undefined },
    headers: ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch.replaceAll('"', '')}"` },
  };
}

/** The JSON document in a file, or on standard input where it is named `-`. */
export function jsonFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw usage(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usage(`${file} is not JSON: ${(error as Error).message}`);
  }
}

interface RecordedBody {
  readonly position: number;
  readonly dryRun?: boolean;
  readonly events: readonly {
    readonly position?: number;
    readonly eventId?: string;
    readonly stream: string;
    readonly type: string;
    readonly date: string | null;
  }[];
}

/** What became of a recording, for people. */
export function renderRecorded(answer: Readonly<Record<string, unknown>>): Rendered {
  const { position, dryRun, events } = answer as unknown as RecordedBody;
  const heading =
    dryRun === true
      ? `Nothing was recorded; at position ${String(position)} these events would be:`
      : `Recorded at position ${String(position)}.`;
  return {
    heading: [heading],
    table: {
      columns: ['position', 'type', 'stream', 'date', 'event'],
      rows: events.map((event) => [event.position ?? null, event.type, event.stream, event.date, event.eventId ?? null]),
    },
  };
}
