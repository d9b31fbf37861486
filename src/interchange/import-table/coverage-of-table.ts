import { addDays } from '../../domain/calendar/day-number.js';
import { dateInWords } from '../../domain/calendar/plain-date.js';
import { completeThrough } from '../../domain/coverage/reading.js';
import { CONSENT_KINDS } from '../../domain/treaty/model/kinds/kinds.js';
import { TABLE_REF } from '../../domain/status-table/planned-recording.js';
import { treatyCoverageOf } from '../../knowledge/coverage/covered.js';
import type { TreatyState } from '../../domain/treaty/model/state.js';
import type { Draft } from '../../ledger/envelope.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import { countedNoun } from '../counted-noun.js';
import type { Rehearsal } from '../rehearsal.js';
import type { StatusTableOrigin } from './status-table-body.js';

/**
 * What a table says of how far it reaches. Up to the day on which it was seen that is every instrument, and every
 * signature where it has such a column. In part where some of it could not be taken over, and then of days only that
 * were not known. None where all of that is known already.
 */
export async function coverageOfTable(
  from: StatusTableOrigin & { readonly state: TreatyState; readonly findings: number },
  rehearsal: Rehearsal,
  recordings: Recordings,
): Promise<readonly Draft[]> {
  const { treaty, observed, signaturesShown, document, url, findings } = from;
  const kinds = [...(signaturesShown ? (['signature'] as const) : []), ...CONSENT_KINDS];
  const known = completeThrough(treatyCoverageOf(from.state), kinds);
  if (known !== null && known >= observed) return [];
  const inPart =
    findings === 0
      ? { state: 'complete', from: null, note: null }
      : {
          state: 'partial',
          from: known === null ? null : addDays(known, 1),
          note: `what the table of ${dateInWords(observed)} shows, save ${countedNoun(findings, 'finding')}`,
        };
  const row = `${TABLE_REF}${treaty}/coverage/${observed}`;
  const before = from.state.coverage.filter(({ stated: { ref } }) => ref === row || ref?.startsWith(`${row}/`));
  const last = before.at(-1)?.stated;
  if (last?.state === inPart.state && last.note === inPart.note) return [];
  const prepared = recordings.prepare({
    record: 'coverage',
    treaty,
    ...inPart,
    kinds: [...(signaturesShown ? ['signature'] : []), 'instruments'],
    through: observed,
    source: { document, url, observedOn: observed },
    ref: before.length === 0 ? row : `${row}/${String(before.length + 1)}`,
  });
  if ('errors' in prepared) throw invalidBody(prepared.errors);
  const decided = await prepared.write.decide(rehearsal);
  // What was stated of this very table and corrected since stays as it was corrected.
  if ('refused' in decided) return [];
  await rehearsal.append(0, decided.events);
  return decided.events;
}
