import { restsOnSilence } from '../../../entry-into-force/tacit.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import { reachOf, sameReach } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { nothingToTakeBack, takingNoPart } from '../../refusals/saying.js';
import { lastsOn } from './open-stint.js';
import { readPart } from './partial-acts.js';
import { note, standingSignature, type Reading } from './reading.js';

/**
 * A reservation is formulated when signing or consenting to be bound (VCLT art. 19). The objection of a State that has
 * done neither is without legal effect (ICJ, Reservations to the Genocide Convention, 1951, answer III). Elsewhere
 * those objecting are named by the clause, or are bound by the treaty that is amended.
 */
export function says(reading: Reading, act: Act): void {
  if (!takesPartOn(reading, act)) note(reading, act, takingNoPart(act));
  reading.said.push(act);
}

/** A declaration needs no part in the treaty: those of Rome Statute art. 12(3) are made by others. */
export function declares(reading: Reading, act: Act): void {
  reading.said.push(act);
  readPart(reading, act);
}

/**
 * Takes back the act of the same text, provision and counterpart, else the latest of its provision and counterpart. A
 * new State may take back what its predecessor said (VCSSRT art. 20).
 */
export function takesBack(said: Effect): (reading: Reading, act: Act) => void {
  return (reading, act) => {
    const { participant } = reading.where;
    const standing = reading.said.filter((each) => effectOfKind(each.kind) === said && isMeant(each, act));
    const taken = standing.find(({ text }) => text !== null && text === act.text) ?? standing.at(-1);
    if (taken !== undefined) reading.said.splice(reading.said.indexOf(taken), 1);
    else if ((participant?.successions ?? []).length === 0) note(reading, act, nothingToTakeBack(act));
  };
}

/** What names nothing takes back the latest. A reservation is taken back for what it was made for, as it is read. */
function isMeant(said: Act, back: Act): boolean {
  const [reach, meant] = [reachOf(said), reachOf(back)];
  const { territory, provision, towards } = meant;
  if (effectOfKind(said.kind) === 'reserves' && (provision !== null || territory !== null))
    return sameReach(reach, meant);
  return (
    (territory === null || reach.territory === territory) &&
    (provision === null || reach.provision === provision) &&
    (towards === null || reach.towards === towards)
  );
}

function takesPartOn(reading: Reading, { kind, date }: Act): boolean {
  const { where, stints, waiting } = reading;
  if (standingSignature(reading, date) !== undefined || lastsOn(stints.at(-1), date) || waiting.length > 0) return true;
  return effectOfKind(kind) === 'objects' && (restsOnSilence(where.treaty) || where.treaty.parent !== null);
}
