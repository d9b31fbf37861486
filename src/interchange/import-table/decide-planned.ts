import type { Overridable, Refusal } from '../../domain/refusal.js';
import type { PlannedRecording } from '../../domain/status-table/planned-recording.js';
import type { Draft } from '../../ledger/envelope.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import type { Rehearsal } from '../rehearsal.js';
import { statusTableBody, refOf, type HeldAgainst, type StatusTableOrigin } from './status-table-body.js';

/** A planned change that the field takes, with its event. */
export interface AcceptedRecording {
  readonly planned: PlannedRecording;
  readonly despite: readonly Overridable[];
  /** It needed a signature, which the table has no column to show. */
  readonly signatureNotShown: boolean;
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
 * What is plain from the table. `unsigned`: why there is no signature, null where that is not plain. `parentUnseen`:
 * that the ledger cannot judge who is bound by the parent. `setAside`: what whoever feeds the table answers for.
 */
interface Shown {
  readonly unsigned: string | null;
  readonly parentUnseen: boolean;
  readonly setAside: readonly Overridable[];
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
  const attempt = async ({ planned: each, ref }: Attempt, against: HeldAgainst): Promise<Refusal | null> => {
    const prepared = recordings.prepare(statusTableBody(each, from, ref, against));
    if ('errors' in prepared) throw invalidBody(prepared.errors);
    const decided = await prepared.write.decide(rehearsal);
    if ('refused' in decided) return refusalIn(decided.refused);
    await rehearsal.append(accepted.length + 1, decided.events);
    const signatureNotShown = against.has('not-signed') && !from.signaturesShown;
    if (decided.events.length > 0)
      accepted.push({ planned: each, despite: [...against.keys()], signatureNotShown, drafts: decided.events });
    return null;
  };
  let waiting = numbered(planned, from);
  for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    const refused: Attempt[] = [];
    for (const each of waiting) if ((await attempt(each, NOTHING_HELD)) !== null) refused.push(each);
    waiting = refused;
  }
  const refused: { planned: PlannedRecording; refusal: Refusal }[] = [];
  for (const each of [...waiting.filter(isSignature), ...waiting.filter((other) => !isSignature(other))]) {
    const refusal = await attemptDespite((against) => attempt(each, against), {
      unsigned: unsignedBecause(each.planned, from, refused),
      parentUnseen: from.parentUnseen,
      setAside: from.setAside?.codes ?? [],
    });
    if (refusal !== null) refused.push({ planned: each.planned, refusal });
  }
  return { accepted, refused };
}

const NOTHING_HELD: HeldAgainst = new Map();

/** Why the table shows an instrument without a signature; null where it shows one that is refused as an error. */
function unsignedBecause(
  { participant, unread }: PlannedRecording,
  { signaturesShown }: StatusTableOrigin,
  refused: DecidedPlan['refused'],
): string | null {
  if (!signaturesShown) return 'the table has no column of signatures';
  if (unread.includes('signature')) return 'what it shows of a signature could not be read';
  const signature = refused.find(({ planned }) => planned.participant === participant && planned.role === 'signature');
  if (signature === undefined) return 'it has no signature before';
  // The birth of a State is doubtful where its acts say otherwise; that casts no doubt on what it did afterwards.
  return signature.refusal.code === 'participant-not-existing'
    ? 'its signature is dated before the register knows it'
    : null;
}

function isSignature({ planned }: Attempt): boolean {
  return planned.role === 'signature';
}

/**
 * Tries with every rule set aside that a table may set aside, one after the other. The refusal that is left, or null.
 */
async function attemptDespite(
  attempt: (against: HeldAgainst) => Promise<Refusal | null>,
  shown: Shown,
): Promise<Refusal | null> {
  const against = new Map<Overridable, string | null>();
  for (;;) {
    const refusal = await attempt(against);
    const code = refusal?.code as Overridable;
    if (refusal === null || !shownDespite(refusal, shown) || against.has(code)) return refusal;
    against.set(code, code === 'not-signed' ? shown.unsigned : null);
  }
}

/** What it shows of one act does not excuse another. */
function shownDespite({ code, facts }: Refusal, { unsigned, parentUnseen, setAside }: Shown): boolean {
  if (facts['leavesIrregular'] !== undefined) return false;
  if (setAside.some((each) => each === code)) return true;
  if (code === 'parent-not-bound') return parentUnseen;
  return SHOWN_DESPITE.includes(code) && (code !== 'not-signed' || unsigned !== null);
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
