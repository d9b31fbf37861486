import { changesOf } from '../../domain/contributions/row-changes.js';
import { checkOutstanding } from '../../domain/contributions/check-outstanding.js';
import type { ContributionFinding } from '../../domain/contributions/contribution-finding.js';
import { rowItems } from '../../domain/contributions/row-items.js';
import { readContributionRow, type ContributionRow } from '../../domain/contributions/contribution-row.js';
import { registerIn } from '../../knowledge/participants/register.js';
import type { Working } from '../../ledger/ledger.js';
import { decideRow, type Deciding } from './decide-row.js';
import { knownRows, missingContributions, readingsIn, sameOf, type KnownRows, type MissingRows } from './known-rows.js';
import { rowsOf, type ContributionsTable } from './contributions-table.js';
import { ContributionsTally } from './contributions-tally.js';

/** How a table is decided. `base`: the ledger as it stands. */
export interface RowsGiven extends Deciding {
  readonly base: Working;
  readonly prefix: string;
  /** After every row. */
  readonly onRow?: (rows: number) => void;
}

/** Decides every row of a table as if those before it had been recorded. */
export async function rehearseRows(table: ContributionsTable, given: RowsGiven): Promise<ContributionsTally> {
  const { base, prefix } = given;
  const tally = new ContributionsTally();
  const register = await registerIn(base);
  const known = await knownRows(base);
  const missing = missingContributions(known, prefix, table.names);
  const seen = new Map<string, number>();
  for await (const record of rowsOf(table)) {
    tally.rows += 1;
    given.onRow?.(tally.rows);
    const read = readContributionRow(record, table.layout, prefix, register);
    const finding = 'finding' in read ? read.finding : namedTwice(read.row, seen);
    if (finding !== null) tally.findings.push(finding);
    else if ('row' in read) await decideRead(read.row, { table, known, missing }, tally, given);
  }
  for (const row of missing.names) {
    const detail = 'The table has this row no more; what was read in it stands. Annul it by hand where it was wrong.';
    tally.remarks.push({ code: 'row-missing', line: null, row, detail });
  }
  return tally;
}

/** What a row is compared with. */
interface Compare {
  readonly table: ContributionsTable;
  readonly known: KnownRows;
  readonly missing: MissingRows;
}

async function decideRead(
  row: ContributionRow,
  { table, known, missing }: Compare,
  tally: ContributionsTally,
  given: RowsGiven,
): Promise<void> {
  tally.read(row);
  const contradiction = checkOutstanding(row);
  if (contradiction !== null) tally.contradictions.push(contradiction);
  const { items, findings: unsaid } = rowItems(row, table.layout.columns);
  if (unsaid.length > 0) return void tally.findings.push(...unsaid);
  const readings = await readingsIn(known, row);
  const renamed =
    readings.size === 0 && items.length > 0 ? missing.byDonorAndDays.get(sameOf(row.donor, row.span)) : undefined;
  if (renamed !== undefined) {
    const detail = `The ledger has ${renamed} of the same donor and days, a row that the table has no more. Name it so in the table, or correct by hand.`;
    return void tally.findings.push({ code: 'perhaps-renamed', line: row.line, row: row.name, detail });
  }
  const { changes, findings, remarks, unchanged } = changesOf(row, items, readings);
  tally.findings.push(...findings);
  tally.remarks.push(...remarks);
  tally.unchanged += unchanged;
  if (changes.length > 0) tally.decided(row, await decideRow(row, changes, given));
}

/** Two rows under one name, or with one id, cannot be told apart when they are read again. */
function namedTwice({ line, name, id }: ContributionRow, seen: Map<string, number>): ContributionFinding | null {
  const before = seen.get(id);
  if (before === undefined) {
    seen.set(id, line);
    return null;
  }
  const detail = `Line ${String(before)} has the same key, so which is which could not be told again. Take one out, or name more columns in "key".`;
  return { code: 'named-twice', line, row: name, detail };
}
