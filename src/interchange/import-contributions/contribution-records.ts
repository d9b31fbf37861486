import { CsvError, parse, type Info } from 'csv-parse';
import { createReadStream } from 'node:fs';
import type { TableRecord } from '../../domain/recording/table-record.js';
import type { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';

/** The longest record read, in bytes. */
const LONGEST_RECORD = 1 << 20;

/**
 * Reads a CSV file in UTF-8 record by record, with the lines they end on, the headings first. Throws Problem 422
 * `not-a-table`.
 */
export async function* contributionRecords(file: string): AsyncGenerator<TableRecord> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: LONGEST_RECORD,
  });
  const input = createReadStream(file);
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const each of input.pipe(parser) as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: Info;
    }>) {
      if (each.record.some((cell) => cell.includes('\uFFFD')))
        throw notAContributionsTable('It is not UTF-8, so its names cannot be read with certainty.');
      yield { line: each.info.lines, cells: each.record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw notAContributionsTable(`It is not CSV: ${error.message}.`);
    throw error;
  } finally {
    input.destroy();
  }
}

/** The refusal of a file that is no table. */
export function notAContributionsTable(why: string): Problem {
  return fileProblem('not-a-table', `${why} A table of contributions is CSV in UTF-8 with headings in its first line.`);
}
