import { dateInWords, type PlainDate } from '../calendar/plain-date.js';
import type { Act } from '../treaty/model/state.js';
import type { TableFinding, TableRemark } from './table-finding.js';
import type { Shown } from './status-table-row.js';
import type { Role } from './role.js';

/** What the `ref` of everything recorded from a table begins with. */
export const TABLE_REF = 'untc-table/';

/** Where a change was read. `line`: null where a participant's row is gone. `name`: as printed. */
interface Place {
  readonly line: number | null;
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  /** Roles whose cell in this row could not be read. */
  readonly unread: readonly Role[];
}

/** One recording that would make the ledger say what the table shows. */
export type PlannedRecording =
  | (Place & { readonly change: 'record'; readonly shown: Shown })
  | (Place & { readonly change: 'replace'; readonly shown: Shown; readonly act: Act })
  | (Place & { readonly change: 'annul'; readonly act: Act });

/** What a comparison comes to. `unchanged`: acts that the table shows as the ledger knows them. */
export interface TableComparison {
  readonly planned: readonly PlannedRecording[];
  readonly findings: readonly TableFinding[];
  readonly remarks: readonly TableRemark[];
  readonly unchanged: number;
}

/** Several comparisons as one, in their order. */
export function joinedComparisons(all: readonly TableComparison[]): TableComparison {
  return {
    planned: all.flatMap(({ planned }) => planned),
    findings: all.flatMap(({ findings }) => findings),
    remarks: all.flatMap(({ remarks }) => remarks),
    unchanged: all.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** `ratification of 16 September 2005` */
export function actInWords({ kind, date }: { readonly kind: string; readonly date: PlainDate }): string {
  return `${kind.replaceAll('-', ' ')} of ${dateInWords(date)}`;
}

/** Whether an act was itself read in a status table: by `import-table`, or for the histories that ship. */
export function readInTable({ ref, source }: Act): boolean {
  return (
    ref !== null && (ref.startsWith(TABLE_REF) || ref.startsWith('untc/')) && (source?.observedOn ?? null) !== null
  );
}
