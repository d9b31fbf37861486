import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { Interpretation, Participation } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';
import { isPartial } from '../../treaty/model/reach.js';
import { isConsent } from '../../treaty/model/kinds/kinds.js';

/** An instrument that came to nothing, and why it does not count. */
export interface Superseded {
  readonly participant: string;
  readonly act: Act;
  readonly because: string;
}

/**
 * Instruments deposited by a day while another of the same participant stood: the earlier one counts, and only that.
 * Those of a territory, which takes no part, as well.
 */
export function supersededBy(asOf: PlainDate, participations: Interpretation['participations']): readonly Superseded[] {
  return [...participations.values()].flatMap((each) => idleIn(each, asOf));
}

function idleIn({ code, kind, acts, stints }: Participation, asOf: PlainDate): readonly Superseded[] {
  const idle = acts.filter(
    (act) =>
      isConsent(act.kind) &&
      !isPartial(act) &&
      act.date <= asOf &&
      !stints.some(({ instrument }) => instrument === act),
  );
  return idle.map((act) => {
    const same = stints.find(({ deposits = [] }) => deposits.includes(act))?.instrument;
    if (same !== undefined) return { participant: code, act, because: depositedAlso(same, asOf) };
    if (kind === 'territory')
      return { participant: code, act, because: 'not counted: a territory takes no part in treaties' };
    const standing = stints.findLast(({ instrument }) => instrument.date <= act.date)?.instrument;
    const by = standing === undefined ? 'another' : `that of ${dateInWords(standing.date)}`;
    return { participant: code, act, because: `not counted: deposited while ${by} stands` };
  });
}

/** One consent counts once, however many depositaries received it. */
function depositedAlso({ date, depositary = 'another depositary' }: Act, asOf: PlainDate): string {
  if (date > asOf) return 'not counted yet: of the deposits of one consent the last decides';
  return `not counted again: the same consent as that deposited with ${depositary} on ${dateInWords(date)}`;
}
