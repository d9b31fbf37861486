import { restsOnSilence } from '../../../entry-into-force/tacit.js';
import { predecessorsOf } from '../../../participants/predecessors.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import type { Effect } from '../../model/kinds/treaty-kind.js';
import { reachOf, sameReach } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { nothingToTakeBack, takingNoPart } from '../../refusals/saying.js';
import { lastsOn } from './open-stint.js';
import { readPart } from './partial-acts.js';
import { note, standingSignature, type Reading } from './reading.js';
import type { TimelineContext } from './timeline-context.js';

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

/** Takes back what stands. A new State may take back what its predecessor said (VCSSRT art. 20). */
export function takesBack(said: Effect): (reading: Reading, act: Act) => void {
  return (reading, act) => {
    const taken = meantBy(
      act,
      reading.said.filter(({ kind }) => effectOfKind(kind) === said),
    );
    if (taken !== undefined) reading.said.splice(reading.said.indexOf(taken), 1);
    else if (!saidBefore(said, act, reading.where)) note(reading, act, nothingToTakeBack(act));
  };
}

/**
 * What an act takes back of what stands: that of the same text, provision and counterpart, else the latest of its
 * provision and counterpart.
 */
export function meantBy(back: Act, standing: readonly Act[]): Act | undefined {
  const meant = standing.filter((each) => isMeant(each, back));
  return meant.find(({ text }) => text !== null && text === back.text) ?? meant.at(-1);
}

function saidBefore(said: Effect, { date }: Act, { code, register, actsOf }: TimelineContext): boolean {
  return [...predecessorsOf(code, register)].some((each) =>
    actsOf(each).some((act) => effectOfKind(act.kind) === said && act.date <= date),
  );
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
