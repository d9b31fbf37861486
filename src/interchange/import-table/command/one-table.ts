import { readFileSync, statSync } from 'node:fs';
import { harmless } from '../../../platform/cli/table.js';
import { usage } from '../../../platform/cli/failure.js';
import { fileProblem } from '../../file-problems.js';
import { readable } from '../../lines.js';
import { statusTableExitCode, statusTableInWords, statusTableNotes } from '../status-table-in-words.js';
import { feedOf } from './feed.js';
import type { TableCommand } from './table-options.js';

/** Feeds one table and tells what became of it. */
export async function feedOneTable(file: string, command: TableCommand): Promise<void> {
  const { runtime, flags, json } = command;
  if (flags.treaty === undefined) throw usage('Name the treaty whose table it is with --treaty.');
  const bytes = await bytesOf(file);
  const feed = await feedOf(command);
  const answer = await feed(bytes, flags.treaty, flags.unsigned === true);
  if (json) runtime.print(JSON.stringify(answer));
  else {
    for (const line of statusTableNotes(answer, flags.all)) runtime.say(harmless(line));
    for (const line of statusTableInWords(answer, flags.all)) runtime.print(harmless(line));
  }
  runtime.exit(statusTableExitCode(answer));
}

async function bytesOf(name: string): Promise<Buffer> {
  if (name !== '-' && statSync(name, { throwIfNoEntry: false })?.isFile() !== true)
    throw fileProblem('file-not-found', `There is no file ${name}.`);
  const input = await readable(name);
  try {
    return readFileSync(input.file);
  } finally {
    input.remove();
  }
}
