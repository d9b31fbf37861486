import type { PlainDate } from '../calendar/plain-date.js';
import type { Act } from '../treaty/model/state.js';
import type { TableFinding, TableRemark } from './table-finding.js';
import type { KnownActs } from './known-acts.js';
import { actInWords } from './planned-recording.js';
import type { Shown } from './status-table-row.js';
import type { NamedRow } from './rows-by-code.js';
import type { Role } from './role.js';

/** One participant's acts of one role, as shown and as known. */
export interface RoleGiven {
  readonly row: NamedRow;
  readonly role: Role;
  readonly shown: readonly Shown[];
  readonly known: KnownActs;
  readonly observed: PlainDate;
  /** When the ledger last saw what it knows here; null where no source says. */
  readonly lastObserved: PlainDate | null;
  /** Whether what is shown was recorded before and set right otherwise than by a table. */
  readonly isOverruled: (shown: Shown) => boolean;
  /** Acts of those whose place the participant took, other than by continuing them. */
  readonly ofPredecessors: readonly Act[];
}

/** An act of the page that is one of the ledger. */
export interface ActPair {
  readonly shown: Shown;
  readonly act: Act;
}

/**
 * What stands in brackets and is not known by kind and date: without the day of its withdrawal the ledger would take it
 * for standing.
 */
export function withdrawnUnknown(
  given: RoleGiven,
  gone: readonly Shown[],
  there: readonly Shown[],
): readonly TableFinding[] {
  const detail =
    'It was withdrawn, on a day that the table does not give. Nothing is recorded here: record the instrument and its withdrawal by hand.';
  const waiting = there.map((each) => {
    const why =
      'It stands beside a withdrawn act that the ledger does not know. Record that one and its withdrawal first.';
    return finding(given, 'ambiguous-change', each.read, why);
  });
  return [...gone.map((each) => finding(given, 'withdrawn-undated', each.read, detail)), ...waiting];
}

/** Brackets around an act whose withdrawal the ledger does not know. */
export function undatedWithdrawal({ shown, act }: ActPair, given: RoleGiven): readonly TableFinding[] {
  if (!shown.withdrawn || given.known.withdrawn.includes(act)) return [];
  const detail = `The ${actInWords(act)} was withdrawn, on a day that the table does not give. Record the withdrawal by hand.`;
  return [finding(given, 'withdrawn-undated', shown.read, detail)];
}

/** No brackets around an act that the ledger knows to be withdrawn. */
export function withdrawnBefore({ shown, act }: ActPair, given: RoleGiven): readonly TableRemark[] {
  if (shown.withdrawn || !given.known.withdrawn.includes(act) || given.known.standing.includes(act)) return [];
  const detail = `The ledger knows that the ${actInWords(act)} was withdrawn before; the table shows it without brackets. The ledger is left as it is.`;
  return [{ ...finding(given, 'withdrawn-undated', shown.read, detail), code: 'shown-as-standing' }];
}

/** The page says otherwise than what was observed after it. */
export function seenLater(
  given: RoleGiven,
  shown: readonly Shown[],
  standing: readonly Act[],
  day: PlainDate,
): readonly TableRemark[] {
  const here = shown.map((each) => actInWords(each)).join(' and ') || 'nothing';
  const there = standing.map((act) => actInWords(act)).join(' and ') || 'nothing';
  const detail = `The table shows ${here}; what the ledger knows (${there}) was observed later, on ${day}, and is left as it is.`;
  return [{ ...finding(given, 'not-shown', shown[0]?.read ?? null, detail), code: 'seen-later' }];
}

/** The page says what a person has corrected from another source. */
export function setRight(given: RoleGiven, shown: Shown): TableRemark {
  const detail = `The table shows the ${actInWords(shown)}, which the ledger had and which was corrected from another source since. The ledger is left as it is.`;
  return { ...finding(given, 'not-shown', shown.read, detail), code: 'overruled' };
}

/** Several acts changed. */
export function ambiguous(given: RoleGiven, shown: readonly Shown[], standing: readonly Act[]): TableFinding {
  const detail = `The ledger knows ${standing.map((act) => actInWords(act)).join(' and ')}; which of them became what is not plain. Correct them by hand.`;
  return finding(given, 'ambiguous-change', shown.map(({ read }) => read)[0] ?? null, detail);
}

/** A finding about the row of a participant; `read` null: about what it does not show. */
export function finding<C extends TableFinding['code']>(
  { row }: RoleGiven,
  code: C,
  read: string | null,
  detail: string,
) {
  return { code, line: row.line, participant: row.code, read: read ?? row.printedName, detail };
}
