import type { PlainDate } from '../calendar/plain-date.js';
import type { Participation } from '../treaty/model/interpretation.js';
import type { Act } from '../treaty/model/state.js';
import { isPartial } from '../treaty/model/reach.js';
import { effectOfKind } from '../treaty/model/kinds/kinds.js';
import { roleOf, type Role } from './role.js';

/** A participant's acts of one role as the ledger knows them. */
export interface KnownActs {
  /** Every live act, and the one taken over from a participant that this one continues. */
  readonly all: readonly Act[];
  /** Those that stand on the day: a table of that day should show them. */
  readonly standing: readonly Act[];
  /** Those whose withdrawal is known. */
  readonly withdrawn: readonly Act[];
}

/** What the ledger knows of a participant on a day. */
export function knownActs(participation: Participation | undefined, role: Role, day: PlainDate): KnownActs {
  if (participation === undefined) return { all: [], standing: [], withdrawn: [] };
  const periods = PERIODS[role](participation);
  const own = participation.acts.filter((act) => roleOf(act.kind) === role && !isPartial(act));
  const lasts = ({ act, until }: Period) => act.date <= day && (until === null || until > day);
  return {
    all: [...new Set([...own, ...periods.map(({ act }) => act)])],
    standing: periods.filter(lasts).map(({ act }) => act),
    withdrawn: periods.filter(({ withdrawn }) => withdrawn).map(({ act }) => act),
  };
}

/** `until`: the first day on which the act no longer stands. */
interface Period {
  readonly act: Act;
  readonly until: PlainDate | null;
  readonly withdrawn: boolean;
}

const PERIODS: Readonly<Record<Role, (participation: Participation) => readonly Period[]>> = {
  consent: stints,
  signature: signatures,
  'provisional-application': provisional,
};

function stints({ stints: all }: Participation): readonly Period[] {
  return all.map(({ instrument, until, withdrawal }) => ({ act: instrument, until, withdrawn: withdrawal !== null }));
}

function signatures({ signatures: all }: Participation): readonly Period[] {
  return all.map(({ act, withdrawnOn }) => ({ act, until: withdrawnOn, withdrawn: withdrawnOn !== null }));
}

/**
 * Provisional application ends with its end or with an instrument; tables differ in whether they still show it then.
 */
function provisional({ acts, stints: all }: Participation): readonly Period[] {
  const applied = acts.filter(({ kind }) => effectOfKind(kind) === 'applies-provisionally');
  const end = acts.find(({ kind }) => effectOfKind(kind) === 'ends-provisional-application')?.date ?? null;
  const bound = all[0]?.instrument.date ?? null;
  return applied.map((act) => ({ act, until: end ?? bound, withdrawn: end !== null }));
}
