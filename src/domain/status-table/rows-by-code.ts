import { participantsNamedOn } from '../participants/by-english-name.js';
import type { Register } from '../participants/participant.js';
import type { TableFinding } from './table-finding.js';
import { withoutFootnotes } from './printed-text.js';
import type { StatusTableRow } from './status-table-row.js';
import type { StatusTable } from './read-table.js';

/** A row whose participant is known. `name`: as printed, without marks of footnotes. */
export interface NamedRow extends StatusTableRow {
  readonly code: string;
  readonly name: string;
}

/** Whose row is whose. `nameless`: how many rows are nobody's that is known. */
export interface RowsByCode {
  readonly rows: ReadonlyMap<string, NamedRow>;
  readonly findings: readonly TableFinding[];
  readonly nameless: number;
}

/**
 * Finds the participants of a table by their exact English names, on the day it was observed or any other; never by
 * likeness.
 */
export function rowsByCode({ rows, observed }: StatusTable, register: Register): RowsByCode {
  const found = new Map<string, NamedRow>();
  const findings: TableFinding[] = [];
  const twice = new Set<string>();
  let nameless = 0;
  for (const row of rows) {
    const name = nameIn(row.printedName, register);
    const [code, ...others] = participantsNamedOn(register, name, observed);
    if (code === undefined || others.length > 0) {
      nameless += 1;
      if (row.printedName !== '')
        findings.push(code === undefined ? unknownName(row) : ambiguousName(row, [code, ...others]));
      continue;
    }
    const earlier = found.get(code);
    if (earlier === undefined) found.set(code, { ...row, code, name });
    else {
      findings.push(namedTwice(row, earlier));
      twice.add(code);
    }
  }
  for (const code of twice) found.set(code, { ...(found.get(code) as NamedRow), sound: false });
  return { rows: found, findings, nameless };
}

/** The name as printed where the register has it so, else without the marks after it. */
function nameIn(printed: string, register: Register): string {
  return participantsNamedOn(register, printed, '9999-12-31').length > 0 ? printed : withoutFootnotes(printed);
}

function unknownName({ line, printedName }: StatusTableRow): TableFinding {
  const detail = 'No participant has or had this English name. Register it or add the name, then feed the table again.';
  return { code: 'unknown-name', line, participant: null, read: printedName, detail };
}

function ambiguousName({ line, printedName }: StatusTableRow, codes: readonly string[]): TableFinding {
  const detail = `${codes.join(' and ')} have had this name. Write in the file the one that is meant as it is named only by itself.`;
  return { code: 'ambiguous-name', line, participant: null, read: printedName, detail };
}

function namedTwice({ line, printedName }: StatusTableRow, earlier: NamedRow): TableFinding {
  const detail = `${earlier.code} has a row already, on line ${String(earlier.line)} as "${earlier.printedName}". Nothing of either row is taken.`;
  return { code: 'named-twice', line, participant: earlier.code, read: printedName, detail };
}
