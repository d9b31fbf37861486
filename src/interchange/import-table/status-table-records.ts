import { CsvError } from 'csv-parse';
import { parse, type Info } from 'csv-parse/sync';
import type { TableRecord } from '../../domain/recording/table-record.js';
import { namesParticipants } from '../../domain/status-table/heading.js';
import { TABLE_LIMIT } from '../../platform/http/input/json-body.js';
import type { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';

/** The records of a CSV file with the lines they end on. Throws Problem 422 `not-a-status-table`. */
export function statusTableRecords(bytes: Buffer): readonly TableRecord[] {
  if (bytes.length > TABLE_LIMIT) throw notAStatusTable('The file is longer than 4 MiB.');
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, info: true } as const;
  try {
    const read = parse(textOf(bytes), options) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: Info;
    }[];
    return read.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw notAStatusTable(`It is not CSV: ${error.message}.`);
    throw error;
  }
}

/** Why no column of a file is one of acts: it has no heading of names, or no act is known by those beside it. */
export function noHeading(records: readonly TableRecord[]): string {
  const heading = records
    .find(({ cells }) => cells.some(namesParticipants))
    ?.cells.filter((cell) => cell.trim() !== '');
  const others = heading?.filter((cell) => !namesParticipants(cell)) ?? [];
  if (others.length === 0) return 'The file has no such heading.';
  const named = others.map((cell) => `"${cell.slice(0, 100)}"`).slice(0, 5);
  return `No heading beside the names is that of an act: ${named.join(', ')}. Say what one shows with --heading ${named[0] ?? ''}=KIND.`;
}

/** The refusal of a file that is no status table. */
export function notAStatusTable(why: string): Problem {
  const wanted =
    'A status table is CSV in UTF-8 with a heading "Participant" and headings such as "Signature" and "Ratification, Accession(a)".';
  return fileProblem('not-a-status-table', `${why} ${wanted}`);
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notAStatusTable('It is not UTF-8, so its names cannot be read with certainty.');
  }
}
