import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { OVERRIDABLE, type Overridable } from '../../../domain/refusal.js';
import type { CliRuntime } from '../../../platform/cli/command.js';
import { usage } from '../../../platform/cli/failure.js';
import { parseJson } from '../../../platform/http/input/json-body.js';
import { actorName } from '../../actor-name.js';
import { fileProblem } from '../../file-problems.js';
import type { TableDespite } from '../status-table-body.js';

/** The flags of `foedera import-table`. */
export interface TableFlags {
  readonly treaty?: string;
  readonly observed: string;
  readonly mark?: string;
  readonly whole?: true;
  readonly dryRun?: true;
  readonly document?: string;
  readonly url?: string;
  readonly actor: string;
  readonly alias: readonly string[];
  readonly code: readonly string[];
  readonly heading: readonly string[];
  readonly mapping?: string;
  readonly unsigned?: true;
  readonly despite: readonly string[];
  readonly note?: string;
  readonly all?: true;
}

/** What a command stands on. */
export interface TableCommand {
  readonly runtime: CliRuntime;
  readonly flags: TableFlags;
  readonly json: boolean;
}

/** A mapping as JSON has it: that of the file, and what the flags say beside it. */
export type MappingDocument = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Adds the flags to the command. */
export function withTableOptions(command: Command): Command {
  const each = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  return command
    .option('--treaty <id>', 'the treaty whose table it is; those of a folder are told by the names of its files')
    .requiredOption('--observed <date>', 'the day on which the table was seen so')
    .option(
      '--mark <name>',
      'name this state of knowledge, also where nothing changed; default untc-TREATY-DATE where something did',
    )
    .option('--whole', 'the table shows every participant: take back what tables showed of those that are gone')
    .option('--alias <name=code>', 'whom a name means that the register does not know; may be repeated', each, [])
    .option('--code <code=kind>', 'which kind of act a code means, such as P=accession; may be repeated', each, [])
    .option('--heading <words=kind>', 'which kind of act a heading means, or none; may be repeated', each, [])
    .option('--mapping <file>', 'aliases, codes and headings as JSON (docs/status-tables.md)')
    .option('--unsigned', 'the treaty was never open for signature: correct its registration to say so')
    .option('--despite <code>', 'a refusal set aside for the whole table; may be repeated; needs --note', each, [])
    .option('--note <text>', 'why the depositary took the acts that --despite lets in')
    .option('--document <text>', 'the document to be named as source')
    .option('--url <url>', 'where the table can be read')
    .option('--all', 'tell every change and every place of a finding')
    .option('--dry-run', 'say what would be recorded; record nothing')
    .option('--actor <name>', 'who is said to have recorded it', actorName, 'import-table');
}

/** The mapping that file and flags give together, not yet judged. Throws a failure of usage for a flag without `=`. */
export function mappingDocument({ mapping, alias, code, heading }: TableFlags): MappingDocument {
  const file = mapping === undefined ? {} : (parseJson(bytesAt(mapping)) as MappingDocument);
  const { aliases, codes, headings, ...rest } = file;
  return {
    ...rest,
    aliases: { ...aliases, ...pairs('--alias', alias) },
    codes: { ...codes, ...pairs('--code', code) },
    headings: { ...headings, ...pairs('--heading', heading) },
  };
}

/** What is set aside for the whole table. Throws a failure of usage without a note, or for a code that stands. */
export function setAsideIn({ despite, note }: Pick<TableFlags, 'despite' | 'note'>): TableDespite | null {
  if (despite.length === 0) return null;
  const unknown = despite.find((each) => !(OVERRIDABLE as readonly string[]).includes(each));
  if (unknown !== undefined) throw usage(`--despite takes ${OVERRIDABLE.join(', ')}, not ${unknown}.`);
  if (note === undefined) throw usage('--despite needs --note: say why the depositary took these acts.');
  return { codes: despite as readonly Overridable[], note };
}

/** The bytes of a file. Throws Problem 404 `file-not-found`. */
export function bytesAt(name: string): Buffer {
  if (statSync(name, { throwIfNoEntry: false })?.isFile() === true) return readFileSync(name);
  throw fileProblem('file-not-found', `There is no file ${name}.`);
}

function pairs(flag: string, given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      throw usage(`${flag} takes what is printed, "=" and what it means, not ${pair}.`);
    }),
  );
}
