import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CliRequest, Rendered } from '../platform/cli/command.js';
import { usage } from '../platform/cli/failure.js';
import { columns } from '../platform/http/answers/columns.js';
import type { DraftAnswer, EventAnswer } from '../platform/http/documentation/answers/event.answer.js';
import type { DryRunAnswer, RecordedAnswer } from '../platform/http/documentation/answers/recorded.answer.js';
import { effectInWords } from './effect/effect-in-words.js';
import { parseJson } from '../platform/http/input/json-body.js';

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

/** The options of a command that names its source in words rather than in a file. */
export interface DescribingOptions extends WritingOptions {
  readonly sourceDocument?: string;
  readonly sourceUrl?: string;
  readonly ref?: string;
}

/** Adds the options that name the source. */
export function describes(command: Command): Command {
  return command
    .option('--source-document <document>', 'the document that states it')
    .option('--source-url <url>', 'where the document can be read')
    .option('--ref <ref>', "the source's own row; the same twice is one recording");
}

/** The members of a body that name its source; undefined where nothing does. */
export function described({ sourceDocument: document, sourceUrl: url, ref }: DescribingOptions): object {
  return { source: document === undefined && url === undefined ? undefined : { document, url }, ref };
}

/** The request that records this body. */
export function writing(path: string, body: unknown, { dryRun, ifMatch }: WritingOptions): CliRequest {
  return {
    method: 'POST',
    path,
    body,
    query: { dryRun: dryRun === true ? 'true' : undefined },
    headers: ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch.replace(/^"(.*)"$/, '$1')}"` },
  };
}

/** The JSON document in a file, read as strictly as a body, or on standard input where it is named `-`. */
export function jsonFile(file: string): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw usage(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return parseJson(bytes);
  } catch (error) {
    throw usage(`${file}: ${(error as Error).message}`);
  }
}

/** What a terminal shows of the events. */
const SHOWN = columns<EventAnswer | DraftAnswer>([
  ['position', (event) => ('position' in event ? event.position : null)],
  ['type', (event) => event.type],
  ['stream', (event) => event.stream],
  ['date', (event) => event.date],
  ['event', (event) => ('eventId' in event ? event.eventId : null)],
]);

/** What became of a recording, for people. */
export function renderRecorded(answer: RecordedAnswer | DryRunAnswer): Rendered {
  const position = String(answer.position);
  const heading =
    'dryRun' in answer
      ? `Nothing was recorded; at position ${position} these events would be:`
      : `Recorded at position ${position}.`;
  const effect = 'dryRun' in answer && answer.effect != null ? effectInWords(answer.effect) : [];
  return { heading: [heading, ...effect], table: SHOWN.table(answer.events) };
}
