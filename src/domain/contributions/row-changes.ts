import type { ContributionFinding, ContributionRemark } from './contribution-finding.js';
import { saySame, type RowItem, type RowContent } from './row-items.js';
import type { TableReading, TableReadings } from './table-readings.js';

/** What would make the ledger say what a row says. `event`, `corrections`: of what is corrected. */
export type RowChange =
  | { readonly change: 'record'; readonly ref: string; readonly says: RowContent }
  | {
      readonly change: 'replace';
      readonly ref: string;
      readonly says: RowContent;
      readonly was: RowContent;
      readonly event: string;
      readonly corrections: number;
    }
  | {
      readonly change: 'annul';
      readonly ref: string;
      readonly was: RowContent;
      readonly event: string;
      readonly corrections: number;
    };

/** A row compared with the ledger: changes in the order in which they can be made. */
export interface RowComparison {
  readonly changes: readonly RowChange[];
  readonly findings: readonly ContributionFinding[];
  readonly remarks: readonly ContributionRemark[];
  readonly unchanged: number;
}

/**
 * Compares what a row says with what was read in it before. The table is compared with itself: what a person corrected
 * since stays, and where the table has changed as well, a person decides.
 */
export function changesOf(
  row: { readonly line: number; readonly name: string },
  items: readonly RowItem[],
  readings: TableReadings,
): RowComparison {
  const at = { line: row.line, row: row.name };
  const [changes, findings, remarks]: [RowChange[], ContributionFinding[], ContributionRemark[]] = [[], [], []];
  let unchanged = 0;
  const said = new Map(items.map(({ ref, says }) => [ref, says]));
  const gone = [...readings.keys()].filter(
    (ref) => (ref === row.name || ref.startsWith(`${row.name}/`)) && !said.has(ref),
  );
  for (const ref of [...gone, ...said.keys()]) {
    const [says, reading] = [said.get(ref) ?? null, readings.get(ref)];
    const found = reading === undefined ? anew(ref, says) : compared(ref, says, reading);
    if (found === 'same') unchanged += 1;
    else if (found === 'overruled')
      remarks.push({ ...at, code: 'overruled', detail: `${ref} was corrected by hand since; that stands.` });
    else if (found === 'by-hand') {
      const detail = `The table now says otherwise than before of ${ref}, which was corrected by hand since. Correct it by hand again.`;
      findings.push({ ...at, code: 'corrected-by-hand', detail });
    } else if (found !== null) changes.push(found);
  }
  return { changes: [...changes].sort((a, b) => rank(a) - rank(b)), findings, remarks, unchanged };
}

type Found = RowChange | 'same' | 'overruled' | 'by-hand' | null;

function anew(ref: string, says: RowContent | null): Found {
  return says === null ? null : { change: 'record', ref, says };
}

function compared(ref: string, says: RowContent | null, { event, stands, read, corrections }: TableReading): Found {
  const untouched = same(stands, read);
  if (same(says, read)) return says === null ? null : untouched ? 'same' : 'overruled';
  if (!untouched) return same(says, stands) ? 'same' : 'by-hand';
  if (event === null || stands === null) return anew(ref, says);
  const target = { ref, was: stands, event, corrections };
  return says === null ? { change: 'annul', ...target } : { change: 'replace', says, ...target };
}

function same(one: RowContent | null, other: RowContent | null): boolean {
  return one === null || other === null ? one === other : saySame(one, other);
}

/** Acts that are gone before the pledge they rest on, then the pledge, then its acts. */
function rank({ change, ...of }: RowChange): number {
  const { type } = 'says' in of ? of.says : of.was;
  const act = type === 'pledge-action-recorded';
  if (change === 'annul') return act ? 0 : 1;
  return act ? 3 : 2;
}
