import type { Act } from '../treaty/model/state.js';
import type { TableFinding, TableRemark } from './table-finding.js';
import { actInWords, readInTable, type TableComparison, type PlannedRecording } from './planned-recording.js';
import type { Shown } from './status-table-row.js';
import {
  ambiguous,
  finding,
  seenLater,
  setRight,
  undatedWithdrawal,
  withdrawnBefore,
  withdrawnUnknown,
  type ActPair,
  type RoleGiven,
} from './finding-text.js';

/**
 * Compares by kind and date of deposit or signature, and nothing else. What is the same is unchanged. Where one act is
 * shown and one other stands, the page was corrected. Where it is not plain which act became which, nothing is planned.
 */
export function compareRole(given: RoleGiven): TableComparison {
  const { known, lastObserved, observed } = given;
  const pairs = samePairs(given);
  const used = new Set(pairs.map(({ act }) => act));
  const findings: TableFinding[] = pairs.flatMap((pair) => undatedWithdrawal(pair, given));
  const remarks: TableRemark[] = pairs.flatMap((pair) => withdrawnBefore(pair, given));
  const notified = pairs.flatMap((pair) => notifiedNow(given, pair));
  const shown = given.shown.filter((each) => !pairs.some((pair) => pair.shown === each));
  const standing = known.standing.filter((act) => !used.has(act));
  const unchanged = pairs.length - notified.length;
  if (shown.length + standing.length === 0) return { planned: notified, findings, remarks, unchanged };
  if (lastObserved !== null && lastObserved > observed)
    return {
      planned: [],
      findings,
      remarks: [...remarks, ...seenLater(given, shown, standing, lastObserved)],
      unchanged,
    };
  const overruled = shown.filter(given.isOverruled);
  if (overruled.length > 0)
    return {
      planned: [],
      findings,
      remarks: [...remarks, ...overruled.map((each) => setRight(given, each))],
      unchanged,
    };
  const rest = differing(given, shown, standing);
  const planned = [...notified, ...rest.flatMap((each) => ('change' in each ? [each] : []))];
  return {
    planned,
    findings: [...findings, ...rest.flatMap((each) => ('change' in each ? [] : [each]))],
    remarks,
    unchanged,
  };
}

function samePairs({ shown, known }: RoleGiven): readonly ActPair[] {
  const pairs: ActPair[] = [];
  for (const each of shown) {
    const act = known.all.find(({ kind, date }) => kind === each.kind && date === each.date);
    if (act !== undefined && !pairs.some((pair) => pair.act === act)) pairs.push({ shown: each, act });
  }
  return pairs;
}

/** An act that the table shows as known, save the day on which the depositary notified its deposit. */
function notifiedNow(given: RoleGiven, { shown, act }: ActPair): readonly PlannedRecording[] {
  const { lastObserved, observed, row } = given;
  if (shown.notifiedOn === undefined || shown.notifiedOn === act.notifiedOn) return [];
  if (act.participant !== row.code || (lastObserved !== null && lastObserved > observed)) return [];
  return [{ ...placeOf(given), change: 'replace', shown, act }];
}

/** What to do about acts that only the page or only the ledger has. */
function differing(
  given: RoleGiven,
  shown: readonly Shown[],
  standing: readonly Act[],
): readonly (PlannedRecording | TableFinding)[] {
  const gone = shown.filter(({ withdrawn }) => withdrawn);
  const there = shown.filter(({ withdrawn }) => !withdrawn);
  if (gone.length > 0) return withdrawnUnknown(given, gone, there);
  const [one, two] = [there[0], standing[0]];
  if (one === undefined) return standing.map((act) => notShown(given, act));
  if (two === undefined) return there.map((each) => added(given, each));
  if (there.length > 1 || standing.length > 1) return [ambiguous(given, there, standing)];
  return [changed(given, one, two)];
}

function added(given: RoleGiven, shown: Shown): PlannedRecording | TableFinding {
  const held = given.ofPredecessors.find(({ kind, date }) => kind === shown.kind && date === shown.date);
  if (held === undefined) return { ...placeOf(given), change: 'record', shown };
  const detail = `The ledger has this act under ${String(held.participant)}, whose place ${given.row.code} took. It is not recorded twice: correct event ${held.eventId} if the depositary now lists it so.`;
  return finding(given, 'held-by-predecessor', shown.read, detail);
}

function changed(given: RoleGiven, shown: Shown, act: Act): PlannedRecording | TableFinding {
  if (act.participant !== given.row.code) {
    const detail = `${given.row.code} takes over the ${actInWords(act)} of ${String(act.participant)}. Correct event ${act.eventId} by hand if it is wrong.`;
    return finding(given, 'held-by-predecessor', shown.read, detail);
  }
  const seen = act.source?.observedOn ?? null;
  if (seen !== null && shown.date > seen) {
    const detail = `The ledger knows the ${actInWords(act)}, observed on ${seen}. A later act may be a new one after a withdrawal, or a correction: record either by hand.`;
    return finding(given, 'perhaps-rejoined', shown.read, detail);
  }
  if (act.effective !== null && act.kind !== shown.kind) {
    const detail = `The ${actInWords(act)} states a date of effect, ${act.effective}, which another kind of act may not have. Correct event ${act.eventId} by hand.`;
    return finding(given, 'effect-stated', shown.read, detail);
  }
  return { ...placeOf(given), change: 'replace', shown, act };
}

/**
 * The row is there and its cell empty. That is plain for what was read in such a table, not for what the ledger learnt
 * elsewhere.
 */
function notShown(given: RoleGiven, act: Act): PlannedRecording | TableFinding {
  if (act.participant === given.row.code && readInTable(act)) return { ...placeOf(given), change: 'annul', act };
  const detail = `The ledger knows the ${actInWords(act)} from another source; the table does not show it. Correct event ${act.eventId} by hand if it is wrong.`;
  return finding(given, 'not-shown', null, detail);
}

function placeOf({ row, role }: RoleGiven) {
  return { line: row.line, participant: row.code, name: row.name, role, unread: row.unread };
}
