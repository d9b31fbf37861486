import type { PlainDate } from '../calendar/plain-date.js';
import { compareTexts } from '../text-order.js';
import { existsAt } from '../participants/on-a-date.js';
import type { Register } from '../participants/participant.js';
import { forerunnersOf } from '../participants/predecessors.js';
import type { Interpretation } from '../treaty/model/interpretation.js';
import { compareRole } from './compare-role.js';
import type { TableFinding, TableRemark } from './table-finding.js';
import { knownActs } from './known-acts.js';
import { missingRows } from './missing-rows.js';
import { isOverruled, lastObserved, type Observations } from './observations.js';
import { joinedComparisons, type TableComparison, type PlannedRecording } from './planned-recording.js';
import type { StatusTable } from './read-table.js';
import { rowsByCode, type NamedRow } from './rows-by-code.js';
import type { TableMapping } from './table-mapping.js';
import { rolesOf } from './heading.js';
import { roleOf, type Role } from './role.js';

/** What a table is compared with. `whole`: whoever feeds it says that it shows every participant there is. */
export interface TableGiven {
  readonly register: Register;
  readonly interpretation: Interpretation;
  readonly observations: Observations;
  readonly whole: boolean;
  readonly mapping?: TableMapping;
}

/**
 * What would make the ledger say what a table shows, as recordings in the order in which they can be made. And what
 * only a person can tell. A table says nothing about withdrawals, reservations, dates of effect or notes, so these are
 * neither compared nor changed.
 */
export function tableDifference(table: StatusTable, given: TableGiven): TableComparison {
  const named = rowsByCode(table, given.register, given.mapping);
  const shownRoles = shownIn(table);
  const compared = [...named.rows.values()]
    .filter(({ sound }) => sound)
    .map((row) =>
      plainlyNamed(row, table.observed, given.register, compareRow(row, shownRoles, table.observed, given)),
    );
  const whole = given.whole && named.nameless === 0;
  const missing = missingRows({ ...given, whole, rows: named.rows, roles: shownRoles, observed: table.observed });
  const { planned, findings, remarks, unchanged } = joinedComparisons([...compared, missing]);
  return {
    planned: [...planned].sort(inOrderOf(given.register)),
    findings: [...table.findings, ...named.findings, ...findings].sort(byLine),
    remarks: [...remarks].sort(byLine),
    unchanged,
  };
}

/** What a table shows, its columns and the codes in its cells: signatures, instruments, provisional application. */
export function shownIn({ columns, rows }: Pick<StatusTable, 'columns' | 'rows'>): readonly Role[] {
  const inCells = rows.flatMap(({ shown }) => shown.map(({ kind }) => roleOf(kind)));
  return [...new Set([...columns.flatMap(rolesOf), ...inCells])].filter((role) => role !== null);
}

function compareRow(row: NamedRow, roles: readonly Role[], observed: PlainDate, given: TableGiven): TableComparison {
  const { register, interpretation, observations } = given;
  const participation = interpretation.participations.get(row.code);
  const read = roles.filter((role) => !row.unread.includes(role));
  const parts = read.map((role) =>
    compareRole({
      row,
      role,
      observed,
      shown: row.shown.filter(({ kind }) => roleOf(kind) === role),
      known: knownActs(participation, role, observed),
      lastObserved: lastObserved(observations, row.code, role),
      isOverruled: (shown) => isOverruled(observations, row.code, shown),
      ofPredecessors: [...forerunnersOf(row.code, register)].flatMap(
        (code) => interpretation.participations.get(code)?.acts ?? [],
      ),
    }),
  );
  return joinedComparisons(parts);
}

/**
 * A row under the name of a participant that no longer existed: the name may have gone to another, so it changes
 * nothing.
 */
function plainlyNamed(
  row: NamedRow,
  observed: PlainDate,
  register: Register,
  compared: TableComparison,
): TableComparison {
  const participant = register.get(row.code);
  if (compared.planned.length === 0 || participant === undefined || existsAt(participant, observed)) return compared;
  const detail = `${row.code} did not exist on ${observed}, so whom the table means is not plain. Say it with --alias, or record what it shows by hand.`;
  const { line, printedName, code } = row;
  const told: TableFinding = { code: 'former-participant', line, participant: code, read: printedName, detail };
  return { ...compared, planned: [], findings: [...compared.findings, told] };
}

/**
 * What goes first, then by date; signatures before instruments, States before the organisations that need one of them.
 */
function inOrderOf(register: Register): (a: PlannedRecording, b: PlannedRecording) => number {
  const rank = (each: PlannedRecording): string => {
    if (each.change === 'annul') return '0';
    const kind = register.get(each.participant)?.kind === 'state' ? '0' : '1';
    return `1 ${each.shown.date} ${each.role === 'signature' ? '0' : '1'} ${kind}`;
  };
  return (a, b) => compareTexts(rank(a), rank(b));
}

function byLine(a: TableFinding | TableRemark, b: TableFinding | TableRemark): number {
  return (a.line ?? Infinity) === (b.line ?? Infinity) ? 0 : (a.line ?? Infinity) - (b.line ?? Infinity);
}
