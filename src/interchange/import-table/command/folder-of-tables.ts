import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerTable } from '../../../platform/http/answer.js';
import { usage, documentOf } from '../../../platform/cli/failure.js';
import { Progress } from '../../../platform/cli/progress.js';
import { harmless, tableLines } from '../../../platform/cli/table.js';
import { countedNoun } from '../../counted-noun.js';
import type { StatusTableReport, TableFindingAnswer } from '../status-table.answer.js';
import { findingsInWords, statusTableExitCode, statusTableNotes } from '../status-table-in-words.js';
import { feedOf } from './feed.js';
import { bytesAt, type TableCommand } from './table-options.js';
import { treatiesByFile, type TreatyFile } from './treaties-by-file.js';

/** A table that was fed, or a file of which nothing was taken. */
type Fed =
  | { readonly file: string; readonly answer: StatusTableReport }
  | { readonly file: string; readonly code: string; readonly detail: string };

/** Problems of one file, which leave the others as they are. */
const OF_ONE_FILE: readonly string[] = ['not-a-status-table', 'unknown-treaty', 'invalid-parameter'];

/** Feeds every table of a folder, in one opening of the ledger, and tells what became of each. */
export async function feedFolder(folder: string, command: TableCommand): Promise<void> {
  const { runtime, flags, json } = command;
  if (flags.treaty !== undefined) throw usage('The files of a folder name their treaties: leave out --treaty.');
  if (flags.mark !== undefined) throw usage('A mark names one table. Leave out --mark: each table has its own.');
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  if (names.length === 0) throw usage(`There is no file ending in .csv in ${folder}.`);
  const fed = await feedAll(folder, names.sort(), command);
  const answers = fed.flatMap((each) => ('answer' in each ? [each.answer] : []));
  const findings = joinedFindings(answers);
  const refused = fed.flatMap((each) => ('answer' in each ? [] : [each]));
  const summary = summaryOf(answers, refused.length, findings);
  if (json) {
    const tables = fed.flatMap((each) => ('answer' in each ? [{ file: each.file, ...each.answer }] : []));
    runtime.print(
      JSON.stringify({ observedOn: flags.observed, dryRun: flags.dryRun === true, tables, refused, summary }),
    );
  } else {
    for (const { file, code, detail } of refused) runtime.say(harmless(`${file}: ${code}. ${detail}`));
    for (const line of statusTableNotes({ findings, remarks: [] }, flags.all)) runtime.say(harmless(line));
    for (const line of tableLines(byTreaty(answers))) runtime.print(line);
    runtime.print(harmless(summary));
  }
  runtime.exit(refused.length > 0 ? 3 : statusTableExitCode({ findings }));
}

async function feedAll(folder: string, names: readonly string[], command: TableCommand): Promise<readonly Fed[]> {
  const feed = await feedOf(command);
  const files = await treatiesByFile(names, command.runtime);
  const progress = new Progress('tables');
  const fed: Fed[] = [];
  try {
    for (const file of files) {
      fed.push(await feedFile(folder, file, command, feed));
      progress.at(fed.length, files.length, () => `${fed.length.toLocaleString('en')} tables`);
    }
  } finally {
    progress.end();
  }
  return fed;
}

async function feedFile(
  folder: string,
  found: TreatyFile,
  { flags }: TableCommand,
  feed: Awaited<ReturnType<typeof feedOf>>,
): Promise<Fed> {
  const { file } = found;
  if ('unknown' in found) return { file, code: 'unknown-treaty', detail: found.unknown };
  try {
    const unsigned = flags.unsigned === true ? 'where-none-shown' : false;
    return { file, answer: await feed(bytesAt(join(folder, file)), found.treaty, unsigned) };
  } catch (error) {
    const { code, detail } = await documentOf(error);
    if (OF_ONE_FILE.includes(code)) return { file, code, detail };
    throw error;
  }
}

/** What places of all the tables share, each told once; a line of a file is named with its treaty. */
function joinedFindings(answers: readonly StatusTableReport[]): readonly TableFindingAnswer[] & TableFindingAnswer[] {
  const joined = new Map<string, TableFindingAnswer>();
  for (const { treaty, findings } of answers)
    for (const { code, sentence, rows } of findings) {
      const before = joined.get(code + sentence)?.rows ?? [];
      const placed = rows.map(({ line, participant, read, detail }) => {
        const who = participant === null ? treaty : `${treaty} ${participant}`;
        return { line, participant: who, read, detail };
      });
      const all = [...before, ...placed];
      joined.set(code + sentence, { code, sentence, count: all.length, rows: all });
    }
  return [...joined.values()];
}

function summaryOf(
  answers: readonly StatusTableReport[],
  refused: number,
  findings: readonly TableFindingAnswer[],
): string {
  const sum = (of: (answer: StatusTableReport) => number): number =>
    answers.reduce((total, answer) => total + of(answer), 0);
  const left = refused === 0 ? '' : `, ${countedNoun(refused, 'file')} not taken`;
  const [added, corrected] = [sum((each) => each.added.length), sum((each) => each.corrected.length)];
  const dry = answers.some(({ dryRun }) => dryRun) ? 'Dry run, nothing was recorded: ' : '';
  return `${dry}${countedNoun(answers.length, 'table')}${left}; ${countedNoun(
    sum((each) => each.rows),
    'row',
  )}: ${countedNoun(added, 'act')} added, ${corrected.toLocaleString('en')} corrected, ${sum((each) => each.unchanged).toLocaleString('en')} as known, ${findingsInWords(findings)}.`;
}

/** What became of each treaty, a row each. */
function byTreaty(answers: readonly StatusTableReport[]): AnswerTable {
  const columns = ['treaty', 'rows', 'added', 'corrected', 'as known', 'findings', 'places'];
  const rows = answers.map(({ treaty, rows: read, added, corrected, unchanged, findings }) => [
    treaty,
    read,
    added.length,
    corrected.length,
    unchanged,
    findings.length,
    findings.reduce((total, { count }) => total + count, 0),
  ]);
  return { columns, rows };
}
