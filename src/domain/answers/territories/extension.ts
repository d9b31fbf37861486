import { intersection, merged, type Period } from '../../calendar/period.js';
import { FIRST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import { inForcePeriods } from '../../entry-into-force/counting/standing-under.js';
import type { Participant } from '../../participants/participant.js';
import type { Part, Participation } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';

/** One act by which a State brought a territory under a treaty or kept it out, and on which days that holds. */
export interface Extension {
  readonly state: string;
  readonly act: Act;
  readonly excluded: boolean;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** What ended it; null where no act did: the State left the treaty, or the territory passed to another State. */
  readonly endedBy: Act | null;
}

/**
 * What a State's acts dated by a day say of a territory. An application holds while the treaty is in force for the
 * State, and while the State is responsible for the territory. One that the depositary accepted from a State that is
 * not bound (`despite` `not-bound`) holds by itself: China for Hong Kong under the ICCPR, to which it is no party.
 */
export function extensionsOf(
  participation: Participation,
  territory: string,
  named: Participant | undefined,
  asOf: PlainDate,
): readonly Extension[] {
  const told = (periods: readonly Period[]) => periods.map((period) => asTold(period, asOf));
  const bound = told(merged(inForcePeriods(participation)));
  const days = daysResponsible(participation.code, named);
  const responsible = days === null ? null : told(days);
  return participation.parts
    .filter(({ reach, act }) => isOf(reach, territory) && act.date <= asOf)
    .flatMap((part) => {
      const known = part.endedBy !== null && part.endedBy.date > asOf ? { ...part, until: null, endedBy: null } : part;
      const held = part.excluded || part.act.despite.includes('not-bound') ? [known] : intersection([known], bound);
      const where = responsible === null ? held : intersection(held, responsible);
      return where.map((period) => extensionIn(period, known, participation.code));
    });
}

/** The territories that a participation speaks of. */
export function territoriesIn({ parts }: Participation): readonly string[] {
  return parts.flatMap(({ reach }) =>
    isOf(reach, reach.territory) && reach.territory !== null ? [reach.territory] : [],
  );
}

/** An end that lies ahead and follows from no act of this territory is not told beforehand. */
function asTold({ from, until }: Period, asOf: PlainDate): Period {
  return { from, until: until !== null && until > asOf ? null : until };
}

function isOf(reach: Part['reach'], territory: string | null): boolean {
  return reach.territory === territory && reach.provision === null && reach.towards === null;
}

function extensionIn({ from, until }: Period, { act, excluded, until: end, endedBy }: Part, state: string): Extension {
  return { state, act, excluded, from, until, endedBy: until === end ? endedBy : null };
}

/** Null where the register does not say who is responsible, as of names in words from before it knew territories. */
function daysResponsible(state: string, named: Participant | undefined): Period[] | null {
  if (named?.responsible === undefined) return null;
  return named.responsible
    .filter((each) => each.state === state)
    .map(({ from, to }) => ({ from: from ?? FIRST_DATE, until: to }));
}
