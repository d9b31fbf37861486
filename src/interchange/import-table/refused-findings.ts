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
    });
  }
  return findings;
}

const EVENT = /event ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

/** A sentence without the ids of events that were only decided: each gets its own when it is recorded. */
async function withKnownEvents(sentence: string, working: Working): Promise<string> {
  let told = sentence;
  for (const [named, id = ''] of sentence.matchAll(EVENT))
    if ((await working.event(id)) === null) told = told.replaceAll(named, 'the event just recorded');
  return told;
}
