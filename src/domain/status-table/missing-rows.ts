import type { PlainDate } from '../calendar/plain-date.js';
import { existsAt, namesOn } from '../participants/on-a-date.js';
import type { Register } from '../participants/participant.js';
import type { Interpretation, Participation } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import type { TableFinding, TableRemark } from './table-finding.js';
import { knownActs } from './known-acts.js';
import { lastObserved, type Observations } from './observations.js';
import { actInWords, readInTable, type TableComparison, type PlannedRecording } from './planned-recording.js';
import { compareTexts } from '../text-order.js';
import type { Role } from './role.js';

/**
 * What is looked through for participants that a table does not show. `whole`: it shows all there are, and every row's
 * name was found.
 */
export interface MissingGiven {
  readonly register: Register;
  readonly interpretation: Interpretation;
  readonly observations: Observations;
  readonly whole: boolean;
  readonly rows: ReadonlyMap<string, unknown>;
  readonly roles: readonly Role[];
  readonly observed: PlainDate;
}

/**
 * Participants with acts that stand, and without a row. Their acts are annulled only where the table is said to be
 * whole and the acts were read in a table themselves. Former States have no rows: those that took their place have.
 */
export function missingRows(given: MissingGiven): TableComparison {
  const told = [...given.interpretation.participations.values()]
    .filter(({ code }) => !given.rows.has(code) && existing(code, given))
    .sort((a, b) => compareTexts(a.code, b.code))
    .flatMap((participation) => missing(participation, given));
  return {
    planned: told.flatMap((each) => ('planned' in each ? [each.planned] : [])),
    findings: told.flatMap((each) => ('finding' in each ? [each.finding] : [])),
    remarks: told.flatMap((each) => ('remark' in each ? [each.remark] : [])),
    unchanged: 0,
  };
}

type Told =
  { readonly planned: PlannedRecording } | { readonly finding: TableFinding } | { readonly remark: TableRemark };

function existing(code: string, { register, observed }: MissingGiven): boolean {
  const participant = register.get(code);
  return participant !== undefined && existsAt(participant, observed);
}

/** What is missed of one participant: seen later, to be annulled, or told in one finding. */
function missing(participation: Participation, given: MissingGiven): readonly Told[] {
  const { code } = participation;
  const stand = given.roles.flatMap((role) =>
    knownActs(participation, role, given.observed).standing.map((act) => ({ role, act })),
  );
  const later = stand.filter(({ role }) => (lastObserved(given.observations, code, role) ?? '') > given.observed);
  const now = stand.filter((each) => !later.includes(each));
  const gone = given.whole ? now.filter(({ act }) => readInTable(act) && act.participant === code) : [];
  const left = now.filter((each) => !gone.includes(each));
  const name = namesOn(given.observed, given.register)(code);
  return [
    ...(later.length > 0 ? [{ remark: seenLater(code, name, later) }] : []),
    ...gone.map(({ role, act }) => ({
      planned: { change: 'annul', line: null, participant: code, name, role, act, unread: [] } as const,
    })),
    ...(left.length > 0 ? [{ finding: rowMissing(code, name, left) }] : []),
  ];
}

interface Standing {
  readonly role: Role;
  readonly act: Act;
}

function seenLater(code: string, name: string, acts: readonly Standing[]): TableRemark {
  const detail = `The table has no row of ${name}; what the ledger knows (${inWords(acts)}) was observed later, and is left as it is.`;
  return { code: 'seen-later', line: null, participant: code, read: null, detail };
}

function rowMissing(code: string, name: string, acts: readonly Standing[]): TableFinding {
  const remedy = acts.every(({ act }) => readInTable(act))
    ? 'If the table is whole, say so with --whole once every row of it can be read.'
    : 'It was not all read in tables: correct by hand what is wrong.';
  const detail = `The table has no row of ${name}, and the ledger knows its ${inWords(acts)}. ${remedy}`;
  return { code: 'row-missing', line: null, participant: code, read: null, detail };
}

function inWords(acts: readonly Standing[]): string {
  return acts.map(({ act }) => actInWords(act)).join(' and ');
}
