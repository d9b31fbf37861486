import type { ContributionFinding, ContributionRemark } from './finding.js';
import { saySame, type Item, type Said } from './items.js';
import type { Reading, Readings } from './readings.js';

/** What would make the ledger say what a row says. `event`, `corrections`: of what is corrected. */
export type Change =
  | { readonly change: 'record'; readonly ref: string; readonly says: Said }
  | {
      readonly change: 'replace';
      readonly ref: string;
      readonly says: Said;
      readonly was: Said;
      readonly event: string;
      readonly corrections: number;
    }
  | {
      readonly change: 'annul';
      readonly ref: string;
      readonly was: Said;
      readonly event: string;
      readonly corrections: number;
    };

/** A row compared with the ledger: changes in the order in which they can be made. */
export interface Compared {
  readonly changes: readonly Change[];
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
  items: readonly Item[],
  readings: Readings,
): Compared {
  const at = { line: row.line, row: row.name };
  const [changes, findings, remarks]: [Change[], ContributionFinding[], ContributionRemark[]] = [[], [], []];
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

type Found = Change | 'same' | 'overruled' | 'by-hand' | null;

function anew(ref: string, says: Said | null): Found {
  return says === null ? null : { change: 'record', ref, says };
}

function compared(ref: string, says: Said | null, { event, stands, read, corrections }: Reading): Found {
  const untouched = same(stands, read);
  if (same(says, read)) return says === null ? null : untouched ? 'same' : 'overruled';
  if (!untouched) return same(says, stands) ? 'same' : 'by-hand';
  if (event === null || stands === null) return anew(ref, says);
  const target = { ref, was: stands, event, corrections };
  return says === null ? { change: 'annul', ...target } : { change: 'replace', says, ...target };
}

function same(one: Said | null, other: Said | null): boolean {
  return one === null || other === null ? one === other : saySame(one, other);
}

/** Acts that are gone before the pledge they rest on, then the pledge, then its acts. */
function rank({ change, ...of }: Change): number {
  const { type } = 'says' in of ? of.says : of.was;
  const act = type === 'pledge-action-recorded';
  if (change === 'annul') return act ? 0 : 1;
  return act ? 3 : 2;
}
