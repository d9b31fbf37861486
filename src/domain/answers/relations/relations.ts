import type { PlainDate } from '../../calendar/plain-date.js';
import type { Participation } from '../../treaty/model/interpretation.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import { relationBetween, type Between, type Party } from './pair.js';
import { actsTowards } from './towards.js';
import { compareTexts } from '../../text-order.js';

/** A treaty in force between two participants: since when, and by what. */
export interface Relation extends Between {
  readonly a: string;
  readonly b: string;
}

/**
 * Between whom a treaty is in force on a day, pair by pair, in order of codes. Where one participant is named, only its
 * pairs, and it stands first. Parties are related since it is in force for both. Instruments of some kinds bind only
 * pair by pair (HCCH accessions). Those are related since the acceptance took effect, or where no objection was raised
 * in time.
 */
export function relationsAsOf(input: {
  readonly treaty: Pick<Treaty, 'relations'>;
  readonly participations: Iterable<Participation>;
  readonly asOf: PlainDate;
  readonly participant?: string | undefined;
  readonly nameOf?: (code: string) => string;
}): readonly Relation[] {
  const { treaty, asOf, participant, nameOf = (code) => code } = input;
  const participations = [...input.participations];
  const parties = participations
    .flatMap((each) => partyOn(asOf, each, nameOf))
    .sort((a, b) => compareTexts(a.code, b.code));
  const given = { clause: treaty.relations, towards: actsTowards(participations, asOf), asOf };
  const relations: Relation[] = [];
  for (const [a, b] of pairsAmong(parties, participant)) {
    const between = relationBetween(a, b, given);
    if (between !== null) relations.push({ a: a.code, b: b.code, ...between });
  }
  return relations;
}

function partyOn(asOf: PlainDate, { code, stints }: Participation, nameOf: (code: string) => string): Party[] {
  for (const stint of stints) {
    const { inForceFrom, until, instrument } = stint;
    if (inForceFrom === null || inForceFrom > asOf || (until !== null && until <= asOf)) continue;
    const codes =
      instrument.participant === null || instrument.participant === code ? [code] : [code, instrument.participant];
    return [{ code, codes, name: nameOf(code), stint, since: inForceFrom }];
  }
  return [];
}

function* pairsAmong(parties: readonly Party[], participant: string | undefined): Generator<readonly [Party, Party]> {
  for (const [index, a] of parties.entries()) {
    if (participant === undefined) for (const b of parties.slice(index + 1)) yield [a, b];
    else if (a.code === participant) for (const b of parties) if (b !== a) yield [a, b];
  }
}
