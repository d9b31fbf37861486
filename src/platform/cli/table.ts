import type { AnswerTable } from '../http/answer.js';

const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian wide and full-width letters, and pictures. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += UNSEEN.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

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
  const widths = table.columns.map((_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))));
  const right = table.columns.map(
    (_, index) => table.rows.length > 0 && table.rows.every((row) => isNumber(row[index])),
  );
  return rows.map((row) =>
    row
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - displayWidth(text));
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
