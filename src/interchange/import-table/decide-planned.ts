import type { Overridable, Refusal } from '../../domain/refusal.js';
import type { PlannedRecording } from '../../domain/status-table/planned-recording.js';
import type { Draft } from '../../ledger/envelope.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import type { Rehearsal } from '../rehearsal.js';
import { statusTableBody, refOf, type StatusTableOrigin } from './status-table-body.js';

/** A planned change that the field takes, with its event. */
export interface AcceptedRecording {
  readonly planned: PlannedRecording;
  readonly despite: readonly Overridable[];
  readonly drafts: readonly Draft[];
}

/** What became of the planned changes. */
export interface DecidedPlan {
  readonly accepted: readonly AcceptedRecording[];
  readonly refused: readonly { readonly planned: PlannedRecording; readonly refusal: Refusal }[];
}

/**
 * What a depositary's table shows although the field refuses it, and is recorded so. The rest may as well be an error
 * of the table.
 */
const SHOWN_DESPITE: readonly string[] = ['not-signed', 'signature-window-closed'] satisfies readonly Overridable[];

/**
 * What is plain from the table: `unsigned`, that there is no signature; `parentUnseen`: that the ledger cannot judge
 * who is bound by the parent.
 */
interface Shown {
  readonly unsigned: boolean;
  readonly parentUnseen: boolean;
}

interface Attempt {
  readonly planned: PlannedRecording;
  readonly ref: string;
}

/**
 * Decides the changes one after the other, each on what those before leave. What is refused is tried again after the
 * others, as a signature may have been missing that is corrected later. Only what is refused to the end is recorded
 * despite the rules, where the page shows it plainly.
 */
export async function decidePlanned(
  planned: readonly PlannedRecording[],
  from: StatusTableOrigin,
  rehearsal: Rehearsal,
  recordings: Recordings,
): Promise<DecidedPlan> {
  const accepted: AcceptedRecording[] = [];
  const attempt = async ({ planned: each, ref }: Attempt, despite: readonly Overridable[]): Promise<Refusal | null> => {
    const prepared = recordings.prepare(statusTableBody(each, from, ref, despite));
    if ('errors' in prepared) throw invalidBody(prepared.errors);
    const decided = await prepared.write.decide(rehearsal);
    if ('refused' in decided) return refusalIn(decided.refused);
    await rehearsal.append(accepted.length + 1, decided.events);
    if (decided.events.length > 0) accepted.push({ planned: each, despite, drafts: decided.events });
    return null;
  };
  let waiting = numbered(planned, from);
  for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    const refused: Attempt[] = [];
    for (const each of waiting) if ((await attempt(each, [])) !== null) refused.push(each);
    waiting = refused;
  }
  const refused: { planned: PlannedRecording; refusal: Refusal }[] = [];
  for (const each of [...waiting.filter(isSignature), ...waiting.filter((other) => !isSignature(other))]) {
    const unsigned = refused.every(
      ({ planned: other }) => other.participant !== each.planned.participant || other.role !== 'signature',
    );
    const refusal = await attemptDespite((despite) => attempt(each, despite), {
      unsigned: from.signaturesShown && unsigned,
      parentUnseen: from.parentUnseen,
    });
    if (refusal !== null) refused.push({ planned: each.planned, refusal });
  }
  return { accepted, refused };
}

function isSignature({ planned }: Attempt): boolean {
  return planned.role === 'signature';
}

/**
 * Tries with every rule set aside that a table may set aside, one after the other. The refusal that is left, or null.
 */
async function attemptDespite(
  attempt: (despite: readonly Overridable[]) => Promise<Refusal | null>,
  shown: Shown,
): Promise<Refusal | null> {
  const despite: Overridable[] = [];
  for (;;) {
    const refusal = await attempt(despite);
    if (refusal === null || !shownDespite(refusal, shown) || despite.includes(refusal.code as Overridable))
      return refusal;
    despite.push(refusal.code as Overridable);
  }
}

/** What it shows of one act does not excuse another. */
function shownDespite({ code, facts }: Refusal, { unsigned, parentUnseen }: Shown): boolean {
  if (facts['leavesIrregular'] !== undefined) return false;
  if (code === 'parent-not-bound') return parentUnseen;
  return SHOWN_DESPITE.includes(code) && (code !== 'not-signed' || unsigned);
}

function numbered(planned: readonly PlannedRecording[], from: StatusTableOrigin): readonly Attempt[] {
  const counts = new Map<string, number>();
  return planned.map((each) => {
    const first = refOf(each, from, 1);
    const nth = (counts.get(first) ?? 0) + 1;
    counts.set(first, nth);
    return { planned: each, ref: refOf(each, from, nth) };
  });
}

function refusalIn(refused: { readonly refusal: Refusal } | { readonly existing: unknown }): Refusal {
  if ('refusal' in refused) return refused.refusal;
  throw new Error('A decision refused without a refusal.');
}
