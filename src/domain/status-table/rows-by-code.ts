import { participantsNamedOn } from '../participants/by-english-name.js';
import { participantNamed } from '../participants/participant-named.js';
import type { Register } from '../participants/participant.js';
import type { TableFinding } from './table-finding.js';
import { withoutFootnotes } from './printed-text.js';
import type { StatusTableRow } from './status-table-row.js';
import type { StatusTable } from './read-table.js';
import { NOTHING_MAPPED, type TableMapping } from './table-mapping.js';

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
 * Finds the participants of a table by what the mapping says, or by their English names and aliases, never by likeness.
 * Names are those of the day it was observed, or of any other. What is near is proposed.
 */
export function rowsByCode(
  { rows, observed }: StatusTable,
  register: Register,
  { aliases }: TableMapping = NOTHING_MAPPED,
): RowsByCode {
  const found = new Map<string, NamedRow>();
  const findings: TableFinding[] = [];
  const twice = new Set<string>();
  let nameless = 0;
  for (const row of rows) {
    const name = nameIn(row.printedName, register);
    const said = aliasIn(aliases, row.printedName);
    const [code, ...others] = said === undefined ? participantsNamedOn(register, name, observed) : [said];
    if (code === undefined || others.length > 0) {
      nameless += 1;
      if (row.printedName !== '')
        findings.push(code === undefined ? unknownName(row, name, register) : ambiguousName(row, [code, ...others]));
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

/** The name without the marks after it where that is a name, so that it is one under every mark; else as printed. */
function nameIn(printed: string, register: Register): string {
  const bare = withoutFootnotes(printed);
  return participantsNamedOn(register, bare, '9999-12-31').length > 0 ? bare : printed;
}

function aliasIn(aliases: TableMapping['aliases'], printed: string): string | undefined {
  return aliases.get(printed) ?? aliases.get(withoutFootnotes(printed));
}

function unknownName({ line, printedName }: StatusTableRow, name: string, register: Register): TableFinding {
  const near = participantNamed(register, name).nearest;
  const proposed = near.map(({ code, name: known }) => `${known} (${code})`).join(', ');
  const asked = near.length === 0 ? '' : ` The nearest: ${proposed}.`;
  const detail = `No participant has or had this English name.${asked} Say which it is, --alias "${name}=CODE", or register it; then feed the table again.`;
  const shared = `No participant has or had the English name "${name}".${asked} Say which it is with --alias, or register it.`;
  return { code: 'unknown-name', line, participant: null, read: printedName, detail, shared };
}

function ambiguousName({ line, printedName }: StatusTableRow, codes: readonly string[]): TableFinding {
  const detail = `${codes.join(' and ')} have had this name. Say which is meant with --alias, or write in the file a name that only it has.`;
  return { code: 'ambiguous-name', line, participant: null, read: printedName, detail };
}

function namedTwice({ line, printedName }: StatusTableRow, earlier: NamedRow): TableFinding {
  const detail = `${earlier.code} has a row already, on line ${String(earlier.line)} as "${earlier.printedName}". Nothing of either row is taken.`;
  return { code: 'named-twice', line, participant: earlier.code, read: printedName, detail };
}
