import type { PlainDate } from '../../calendar/plain-date.js';
import { sameContent, type NewEvent, type RecordedEvent } from '../../event.js';
import { participantNotRegistered } from '../../participants/decide.js';
import type { Register } from '../../participants/participant.js';
import { inTheFuture } from '../../recording/in-the-future.js';
import { conflicting } from '../../recording/ref-conflict.js';
import type { Source } from '../../recording/source.js';
import { refuse, type Decision, type Refusal } from '../../refusal.js';
import type { TreatyState } from '../model/state.js';
import type { ProgressReport } from '../model/progress-report.js';
import { reportOf } from './standing-reports.js';

/**
 * Report how far a participant is. Accepts nothing new where the same row with the same content stands. Refuses
 * `unknown-treaty`, `unknown-participant`, `in-the-future` and `already-recorded`. It has no legal effect, so nothing
 * of the field speaks against it.
 */
export function decideReportProgress(
  request: { readonly treaty: string; readonly report: ProgressReport; readonly source: Source | null },
  given: {
    readonly state: TreatyState;
    readonly register: Register;
    readonly today: PlainDate;
    readonly recordedUnderRef: readonly RecordedEvent[];
  },
): Decision<NewEvent> {
  const { treaty, report, source } = request;
  const { state } = given;
  if (state.treaty === null)
    return refuse(
      'unknown-treaty',
      { treaty },
      `No treaty ${treaty} is registered. Register it first, or check the id.`,
    );
  const before = reportedBefore(report, state, given.recordedUnderRef);
  if (before !== null) return before;
  const refused = objectionToProgress(report, given);
  if (refused !== null) return { refused };
  return { accepted: [{ type: 'progress-reported', date: report.date, source, data: { ...report, treaty } }] };
}

/** What speaks against a report: its participant is not known, or it has not been made yet. */
export function objectionToProgress(
  { participant, date }: ProgressReport,
  { register, today }: { readonly register: Register; readonly today: PlainDate },
): Refusal | null {
  if (!register.has(participant)) return participantNotRegistered(participant);
  return date > today ? inTheFuture(date, today, 'report') : null;
}

/** What a report under a `ref` comes to while its row stands: nothing new, also where it was corrected since. */
function reportedBefore(
  report: ProgressReport,
  { progress }: TreatyState,
  underRef: readonly RecordedEvent[],
): Decision<NewEvent> | null {
  const standing = report.ref === null ? undefined : progress.find(({ ref }) => ref === report.ref);
  if (standing === undefined) return null;
  const recorded = underRef.flatMap((event) => (event.type === 'progress-reported' ? [event.data] : []));
  const same = [standing, ...recorded].some((each) =>
    sameContent(reportOf(each, UNPLACED), reportOf(report, UNPLACED)),
  );
  return same ? { accepted: [] } : conflicting(standing.ref ?? '', standing.eventId);
}

const UNPLACED = { eventId: '', position: 0, source: null };
