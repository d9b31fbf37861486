import { REFUSALS } from '../../recording/refusals/refusals.js';
import { OVERRIDABLE, type RefusalCode } from '../../domain/refusal.js';
import { actInWords } from '../../domain/status-table/planned-recording.js';
import type { TableFinding } from '../../domain/status-table/table-finding.js';
import type { Working } from '../../ledger/ledger.js';
import type { DecidedPlan } from './decide-planned.js';

/** What the field refuses of a plan, as findings. */
export async function refusedIn({ refused }: DecidedPlan, working: Working): Promise<readonly TableFinding[]> {
  const findings: TableFinding[] = [];
  for (const { planned, refusal } of refused) {
    const { line, participant } = planned;
    const read = 'shown' in planned ? planned.shown.read : null;
    findings.push({
      code: refusal.code,
      line,
      participant,
      read,
      detail: await withKnownEvents(refusal.sentence, working),
      shared: sharedSentence(refusal.code),
    });
  }
  return findings;
}

/** What all acts of a table that are refused by one rule share, and the one flag that sets it aside for them. */
function sharedSentence(code: RefusalCode): string {
  const { title, advice } = REFUSALS[code];
  if (!OVERRIDABLE.some((each) => each === code)) return `${title}. ${advice}`;
  const [rule = ''] = advice.split(' Where the depositary');
  return `${title}. ${rule} If the depositary took all of these so: --despite ${code} --note "why".`;
}

/** The instruments that need a signature and were recorded without, as the table has no column that could show one. */
export function signaturesNotShown({ accepted }: DecidedPlan): readonly TableFinding[] {
  return accepted.flatMap(({ planned, signatureNotShown }) => {
    if (!signatureNotShown || planned.change === 'annul') return [];
    const { line, participant, shown } = planned;
    const detail = `The ${actInWords(shown)} is recorded without a signature, as the table has no column of signatures. ${ASKED}`;
    return [{ code: 'signatures-not-shown', line, participant, read: shown.read, detail, shared: UNSIGNED } as const];
  });
}

const ASKED =
  'If the treaty was never open for signature, as amendments are not, say so with --unsigned, or correct its registration: openForSignature false.';
const UNSIGNED = `These are recorded without a signature, as the table has no column of signatures. ${ASKED}`;

const EVENT = /event ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

/** A sentence without the ids of events that were only decided: each gets its own when it is recorded. */
async function withKnownEvents(sentence: string, working: Working): Promise<string> {
  let told = sentence;
  for (const [named, id = ''] of sentence.matchAll(EVENT))
    if ((await working.event(id)) === null) told = told.replaceAll(named, 'the event just recorded');
  return told;
}
