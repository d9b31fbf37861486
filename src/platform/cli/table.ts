import stringWidth from 'string-width';
import type { AnswerTable } from '../http/answer.js';

/** A text that a terminal shows and does not obey: control and direction-changing characters become `�`. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/**
 * The lines of a table, columns aligned by what they take on the screen, numbers to the right. The first line is the
 * heading.
 */
export function tableLines(table: AnswerTable): string[] {
  const rows = [table.columns, ...table.rows].map((row) => table.columns.map((_, index) => cell(row[index])));
  const widths = table.columns.map((_, index) => Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))));
  const right = table.columns.map(
    (_, index) => table.rows.length > 0 && table.rows.every((row) => isNumber(row[index])),
  );
  return rows.map((row) =>
    row
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - stringWidth(text));
        return right[index] === true ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

function cell(value: AnswerTable['rows'][number][number] | undefined): string {
  return value === null || value === undefined ? '' : harmless(String(value).replace(/\s*[\r\n]+\s*/g, ' '));
}

/** A number, or an amount of money as text. */
function isNumber(value: unknown): boolean {
  return value === null || typeof value === 'number' || (typeof value === 'string' && /^-?\d+\.\d+$/.test(value));
}
