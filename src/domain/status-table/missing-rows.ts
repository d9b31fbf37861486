import type { PlainDate } from '../calendar/plain-date.js';
import { existsAt, nameAt } from '../participants/on-a-date.js';
import type { Register } from '../participants/participant.js';
import type { Interpretation, Participation } from '../treaty/interpretation.js';
import type { Act } from '../treaty/state.js';
import type { Finding, Remark } from './finding.js';
import type { Role } from './heading.js';
import { knownActs } from './known-acts.js';
import { lastObserved, type Observations } from './observations.js';
import { actInWords, readInTable, type Compared, type Planned } from './planned.js';

/** What is looked through for participants that a table does not show. `whole`: it shows all there are, and every row's name was found. */
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
 * Participants with acts that stand, and without a row. Their acts are annulled only where the table is said to be whole and the acts were read
 * in a table themselves. Former States have no rows: those that took their place have.
 */
export function missingRows(given: MissingGiven): Compared {
  const told = [...given.interpretation.participations.values()]
    .filter(({ code }) => !given.rows.has(code) && existing(code, given))
    .flatMap((participation) => given.roles.flatMap((role) => missing(participation, role, given)));
  return {
    planned: told.flatMap((each) => ('planned' in each ? [each.planned] : [])),
    findings: told.flatMap((each) => ('finding' in each ? [each.finding] : [])),
    remarks: told.flatMap((each) => ('remark' in each ? [each.remark] : [])),
    unchanged: 0,
  };
}

type Told = { readonly planned: Planned } | { readonly finding: Finding } | { readonly remark: Remark };

function existing(code: string, { register, observed }: MissingGiven): boolean {
  const participant = register.get(code);
  return participant !== undefined && existsAt(participant, observed);
}

function missing(participation: Participation, role: Role, given: MissingGiven): readonly Told[] {
  const { code } = participation;
  const last = lastObserved(given.observations, code, role);
  const later = last !== null && last > given.observed ? last : null;
  return knownActs(participation, role, given.observed).standing.map((act) => tell(act, code, role, later, given));
}

function tell(act: Act, code: string, role: Role, later: PlainDate | null, given: MissingGiven): Told {
  const place = { line: null, participant: code, read: null };
  const participant = given.register.get(code);
  const name = participant === undefined ? code : nameAt(participant, given.observed);
  const known = `The table has no row of ${name}, and the ledger knows its ${actInWords(act)}`;
  if (later !== null)
    return { remark: { ...place, code: 'seen-later', detail: `${known}, observed later, on ${later}. It is left as it is.` } };
  if (given.whole && readInTable(act) && act.participant === code)
    return { planned: { change: 'annul', line: null, participant: code, name, role, act } };
  const remedy = readInTable(act)
    ? 'If the table is whole, say so with --whole once every row of it can be read.'
    : `It was not read in a table. Correct event ${act.eventId} by hand if it is wrong.`;
  return { finding: { ...place, code: 'row-missing', detail: `${known}. ${remedy}` } };
}
