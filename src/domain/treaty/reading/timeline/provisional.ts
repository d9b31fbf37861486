import { onDay } from '../../../calendar/period.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import { inForcePeriods } from '../../../entry-into-force/counting/standing-under.js';
import { doneBy } from '../../../participants/last-day.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { ProvisionalPeriod, Signature, Stint } from '../../model/interpretation.js';
import type { Act } from '../../model/state.js';
import type { TimelineContext } from './timeline-context.js';
import { compareTexts } from '../../../text-order.js';

/** What of one participant's reading provisional application follows from. */
interface Read {
  readonly where: TimelineContext;
  readonly acts: readonly Act[];
  readonly signatures: readonly Signature[];
  readonly stints: readonly Stint[];
  /** The treaty's own entry into force. */
  readonly inForceOn: PlainDate | null;
}

/** What provisional application begins with, and the end that lies in the act itself. */
interface Start {
  readonly act: Act;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

const NEVER: readonly ProvisionalPeriod[] = [];

/**
 * When a participant applies a treaty provisionally (VCLT art. 25), within the clause's days. It begins with its
 * notice, or with its signature where the clause says so. It lasts until it gives notice of the end, the treaty is in
 * force for it, or its instrument is withdrawn. Who gave notice of the end before it would begin has opted out.
 */
export function provisionalPeriods(all: Read): readonly ProvisionalPeriod[] {
  const read = { ...all, acts: doneBy(all.where.code, all.acts, all.where.register) };
  const none = read.where.treaty.provisionalApplication === undefined && !read.acts.some(begins);
  if (none) return NEVER;
  const periods: ProvisionalPeriod[] = [];
  for (const start of startsIn(read)) {
    const last = periods.at(-1);
    const period =
      last !== undefined && (last.until === null || start.from < last.until) ? null : periodFrom(start, read);
    if (period !== null) periods.push(period);
  }
  return periods;
}

function startsIn({ where, acts, signatures }: Read): readonly Start[] {
  const clause = where.treaty.provisionalApplication;
  const notices = acts.filter(begins);
  const starts: Start[] = notices.map((act) => ({ act, from: dayOf(act), until: null }));
  if (clause?.signatories === true)
    starts.push(...signatures.map(({ act, from, withdrawnOn }) => ({ act, from, until: withdrawnOn })));
  const opens = clause?.from ?? '';
  return starts
    .map((start) => (start.from < opens ? { ...start, from: opens } : start))
    .sort((a, b) => compareTexts(a.from, b.from));
}

function periodFrom(
  { act, from, until: own }: Start,
  { where, acts, stints, inForceOn }: Read,
): ProvisionalPeriod | null {
  const party = onDay(inForcePeriods({ stints }), from);
  const notices = acts.filter((act) => begins(act) || endsIt(act));
  const lastWord = notices.findLast((each) => dayOf(each) <= from);
  const inForce = where.treaty.provisionalApplication?.untilInForce === true ? inForceOn : null;
  if (party || (inForce !== null && inForce <= from) || (lastWord !== undefined && endsIt(lastWord))) return null;
  const endedBy = notices.find((each) => endsIt(each) && dayOf(each) > from) ?? null;
  const latest = where.treaty.provisionalApplication?.until ?? null;
  const ends = [
    own,
    latest,
    inForce,
    endedBy === null ? null : dayOf(endedBy),
    where.ceasedOn,
    ...stints.flatMap((stint) => endsIn(stint, from)),
  ];
  const until = ends.reduce((first, end) => (first === null || (end !== null && end < first) ? end : first), null);
  return until !== null && until <= from ? null : { act, from, until, latest, endedBy };
}

function begins({ kind }: Act): boolean {
  return effectOfKind(kind) === 'applies-provisionally';
}

function endsIt({ kind }: Act): boolean {
  return effectOfKind(kind) === 'ends-provisional-application';
}

function dayOf({ date, effective }: Act): PlainDate {
  return effective ?? date;
}

function endsIn({ inForceFrom, until, withdrawal }: Stint, from: PlainDate): (PlainDate | null)[] {
  const withdrawn =
    withdrawal?.act != null && effectOfKind(withdrawal.act.kind) === 'takes-instrument-back' ? until : null;
  return [inForceFrom, withdrawn].filter((end) => end !== null && end > from);
}
