import { covers, onDay } from '../../calendar/period.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { inForcePeriods } from '../../entry-into-force/counting/standing-under.js';
import { existsAt, namesOn, responsibleAt } from '../../participants/on-a-date.js';
import type { Register } from '../../participants/participant.js';
import { compareTexts } from '../../text-order.js';
import type { Interpretation } from '../../treaty/model/interpretation.js';
import { sortedByName } from '../by-name.js';
import type { CitedAct } from '../participant-row.js';
import { extensionsOf, territoriesIn, type Extension } from './extension.js';

/**
 * What the acts say of a territory on a day. `not-yet`: it will apply, as the treaty or the act is not in effect yet.
 * `ended`: it did. `not-stated`: no act speaks of it.
 */
export type TerritorialExtent = 'applies' | 'not-yet' | 'excluded' | 'ended' | 'not-stated';

/** Whether a treaty is in force in a territory on a day, and by what. */
export interface TerritoryRow {
  readonly code: string;
  readonly name: string;
  /** The State responsible for it on that day; where the register does not know, the one whose act speaks of it. */
  readonly state: string;
  readonly stateName: string;
  readonly extent: TerritorialExtent;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
  /** Since when without a break, also by acts of the State responsible before. */
  readonly continuousSince: PlainDate | null;
  readonly by: CitedAct | null;
  readonly because: string;
}

interface Given {
  readonly participations: Interpretation['participations'];
  readonly register: Register;
  readonly asOf: PlainDate;
}

/**
 * The territories to which a treaty extends or not on a day: those that an act speaks of, and those whose State is a
 * party. A treaty binds a party in respect of its entire territory, unless another intention appears (VCLT art. 29).
 * For territories overseas practice differs from State to State: where no act speaks of one, that is said, and nothing
 * else.
 */
export function territoriesAsOf(given: Given): readonly TerritoryRow[] {
  const { participations, register, asOf } = given;
  const spokenOf = [...participations.values()].flatMap(territoriesIn);
  const ofParties = [...register.values()].flatMap((each) => {
    const state = each.kind === 'territory' && existsAt(each, asOf) ? responsibleAt(each, asOf) : null;
    const participation = state === null ? undefined : participations.get(state);
    return participation !== undefined && onDay(inForcePeriods(participation), asOf) ? [each.code] : [];
  });
  const rows = [...new Set([...spokenOf, ...ofParties])].flatMap((code) => rowOf(code, given) ?? []);
  return sortedByName(rows);
}

function rowOf(code: string, { participations, register, asOf }: Given): TerritoryRow | null {
  const named = register.get(code);
  const extensions = [...participations.values()]
    .flatMap((each) => extensionsOf(each, code, named, asOf))
    .sort((a, b) => compareTexts(a.from, b.from));
  const responsible = named === undefined ? null : responsibleAt(named, asOf);
  const found =
    extensions.findLast((each) => covers(each, asOf)) ??
    extensions.find(({ from }) => from > asOf) ??
    extensions.at(-1);
  const state = responsible ?? found?.state ?? null;
  if (state === null) return null;
  const nameOf = namesOn(asOf, register);
  const who = { code, name: nameOf(code), state, stateName: nameOf(state) };
  if (found === undefined) return { ...who, ...NOT_STATED, because: silence(nameOf(state)) };
  const extent = extentOf(found, asOf);
  if (extent === 'not-stated') return { ...who, ...NOT_STATED, because: silence(nameOf(state)) };
  const { act, from, until } = found;
  return {
    ...who,
    extent,
    since: from,
    until,
    continuousSince: extent === 'applies' ? beginningOf(found, extensions) : null,
    by: { kind: act.kind, date: act.date, event: act.eventId },
    because: inWords(extent, found, state, nameOf),
  };
}

const NOT_STATED = { extent: 'not-stated', since: null, until: null, continuousSince: null, by: null } as const;

function silence(state: string): string {
  return `No act recorded of ${state} speaks of this territory.`;
}

function extentOf(extension: Extension, asOf: PlainDate): TerritorialExtent {
  if (extension.from > asOf) return 'not-yet';
  if (!covers(extension, asOf)) return extension.excluded ? 'not-stated' : 'ended';
  return extension.excluded ? 'excluded' : 'applies';
}

/** Hong Kong, 1 July 1997, and Macao, 20 December 1999: what one State extended, the other went on to apply. */
function beginningOf({ from }: Extension, extensions: readonly Extension[]): PlainDate {
  let since = from;
  for (const each of [...extensions].reverse())
    if (!each.excluded && each.from < since && (each.until === null || each.until >= since)) since = each.from;
  return since;
}

function inWords(
  extent: Exclude<TerritorialExtent, 'not-stated'>,
  { act, state, from, until, endedBy }: Extension,
  responsible: string,
  nameOf: (code: string) => string,
): string {
  const said = `${nameOf(state)} said so on ${dateInWords(act.date)} (${act.kind})`;
  switch (extent) {
    case 'applies':
      return `Applies since ${dateInWords(from)}; ${said}.`;
    case 'not-yet':
      return `Will apply from ${dateInWords(from)}; ${said}.`;
    case 'excluded':
      return `Left out since ${dateInWords(from)}; ${said}.`;
    case 'ended': {
      const end = `Applied from ${dateInWords(from)} until ${dateInWords(until ?? from)}`;
      if (endedBy !== null) return `${end}, when the ${endedBy.kind} of ${dateInWords(endedBy.date)} took effect.`;
      if (responsible === state) return `${end}, when the treaty ceased to bind ${nameOf(state)}.`;
      return `${end}, when ${nameOf(responsible)} became responsible; no act of that State speaks of it.`;
    }
  }
}
