import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { compareTexts } from '../../text-order.js';
import type { Participation } from '../../treaty/model/interpretation.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import { objectionsBetween, type StandingObjection } from './objections.js';
import { relationBetween, type Between, type Given, type Party } from './pair.js';
import { actsTowards } from './towards.js';

/** A treaty in force between two participants: since when, and by what. */
export interface Relation extends Between {
  readonly a: string;
  readonly b: string;
  /** Objections between the two that exclude no relations; absent where none stands. */
  readonly objections?: readonly StandingObjection[];
}

/** Two parties between which an objection excludes treaty relations. */
export interface ExcludedRelation {
  readonly a: string;
  readonly b: string;
  readonly because: string;
  readonly objections: readonly StandingObjection[];
}

/** What is asked of the relations under a treaty. */
export interface RelationsQuestion {
  readonly treaty: Pick<Treaty, 'relations'>;
  readonly participations: Iterable<Participation>;
  readonly asOf: PlainDate;
  readonly participant?: string | undefined;
  readonly nameOf?: (code: string) => string;
}

/** The pairs that are related, and those that an objection keeps apart. */
export interface PairsAsOf {
  readonly relations: readonly Relation[];
  readonly excluded: readonly ExcludedRelation[];
}

/**
 * Between whom a treaty is in force on a day, pair by pair, in order of codes. Where one participant is named, only its
 * pairs, and it stands first. Parties are related since it is in force for both. Instruments of some kinds bind only
 * pair by pair (HCCH accessions). Those are related since the acceptance took effect, or where no objection was raised
 * in time. An objection that excludes treaty relations keeps two apart until it ends (VCLT art. 20(4)(b)).
 */
export function relationsAsOf(question: RelationsQuestion): PairsAsOf {
  const { treaty, asOf, participant, nameOf = (code) => code } = question;
  const participations = [...question.participations];
  const parties = participations
    .flatMap((each) => partyOn(asOf, each, nameOf))
    .sort((a, b) => compareTexts(a.code, b.code));
  const given = { clause: treaty.relations, towards: actsTowards(participations, asOf), asOf };
  const [relations, excluded]: [Relation[], ExcludedRelation[]] = [[], []];
  for (const [a, b] of pairsAmong(parties, participant)) {
    const found = pairOf(a, b, given);
    if (found !== null) {
      if ('since' in found) relations.push(found);
      else excluded.push(found);
    }
  }
  return { relations, excluded };
}

function pairOf(a: Party, b: Party, given: Given): Relation | ExcludedRelation | null {
  const between = relationBetween(a, b, given);
  if (between === null) return null;
  const pair = { a: a.code, b: b.code };
  const { standing: objections, restored } = objectionsBetween(a, b, given.towards, given.asOf);
  const excluding = objections.find(({ excludesRelations }) => excludesRelations === true);
  if (excluding !== undefined) return { ...pair, because: apart(excluding, a, b), objections };
  const relation = restored === null || restored.since <= between.since ? between : restored;
  return { ...pair, ...relation, ...(objections.length === 0 ? {} : { objections }) };
}

function apart({ by, date }: StandingObjection, a: Party, b: Party): string {
  const [objecting, other] = by === a.code ? [a, b] : [b, a];
  return `${objecting.name} objected to a reservation of ${other.name} on ${dateInWords(date)}, excluding treaty relations.`;
}

function partyOn(asOf: PlainDate, participation: Participation, nameOf: (code: string) => string): Party[] {
  const { code, stints, reservations } = participation;
  for (const [index, stint] of stints.entries()) {
    const { inForceFrom, until, instrument } = stint;
    if (inForceFrom === null || inForceFrom > asOf || (until !== null && until <= asOf)) continue;
    const codes =
      instrument.participant === null || instrument.participant === code ? [code] : [code, instrument.participant];
    const earlierUntil = stints[index - 1]?.until ?? null;
    return [{ code, codes, name: nameOf(code), stint, since: inForceFrom, earlierUntil, reservations }];
  }
  return [];
}

function* pairsAmong(parties: readonly Party[], participant: string | undefined): Generator<readonly [Party, Party]> {
  for (const [index, a] of parties.entries()) {
    if (participant === undefined) for (const b of parties.slice(index + 1)) yield [a, b];
    else if (a.code === participant) for (const b of parties) if (b !== a) yield [a, b];
  }
}
