import type { PlainDate } from '../../../calendar/plain-date.js';
import { effectOfKind } from '../../model/kinds/kinds.js';
import { reachOf, sameReach } from '../../model/reach.js';
import type { Act } from '../../model/state.js';
import { notItsTerritory } from '../../refusals/territory.js';
import { needsInstrument, noNoticeToRevoke, notBound, partNotStanding } from '../../refusals/binding.js';
import { withdrawalEffect } from '../leaving/withdrawal-effect.js';
import { lastsOn } from './open-stint.js';
import { later, note, type Reading } from './reading.js';

/**
 * Reads an act for what it does to a part: to a territory, to a provision, or towards a counterpart. An end of what
 * never began, and a part of a treaty that does not bind its participant, are noted.
 */
export function readPart(reading: Reading, act: Act): void {
  const effect = effectOfKind(act.kind);
  const refusal = notItsTerritory(act, reading.where);
  if (refusal !== null) note(reading, act, refusal);
  switch (effect) {
    case 'extends':
    case 'excludes':
      if (act.territory === null) return;
      if (!bound(reading, act)) note(reading, act, needsInstrument(act));
      return begin(reading, act, effect === 'excludes');
    case 'binds':
      if (!bound(reading, act)) note(reading, act, needsInstrument(act));
      return begin(reading, act, false);
    case 'declares':
      return act.provision === undefined && act.towards === undefined ? undefined : begin(reading, act, false);
    case 'takes-declaration-back':
      end(reading, act, act.effective ?? act.date);
      return;
    case 'takes-instrument-back':
    case 'gives-notice':
      return giveUp(reading, act);
    case 'takes-notice-back':
      return revoke(reading, act);
    default:
  }
}

function bound({ stints }: Reading, { date }: Act): boolean {
  return lastsOn(stints.at(-1), date);
}

/** What is said of a territory later takes the place of what was said before. */
function begin(reading: Reading, act: Act, excluded: boolean): void {
  const [from, reach] = [act.effective ?? act.date, reachOf(act)];
  for (const part of reading.parts)
    if (sameReach(part.reach, reach) && part.excluded !== excluded && (part.until === null || from < part.until)) {
      part.until = later(from, part.from);
      part.endedBy = act;
    }
  reading.parts.push({ reach, excluded, act, from, until: null, endedBy: null });
}

/**
 * A withdrawal of a part needs that part to stand. Of a territory nobody need have spoken before: it may belong to the
 * treaty with the rest of its State (VCLT art. 29), until an exclusion or an earlier withdrawal.
 */
function giveUp(reading: Reading, act: Act): void {
  const stint = reading.stints.at(-1);
  const left = !lastsOn(stint, act.date);
  if (!left) stint.leaving.push(act);
  const until = endOfPart(act, reading);
  const ended = end(reading, act, until);
  const silent = !ended && isOfTerritory(act) && !reading.parts.some((part) => sameReach(part.reach, reachOf(act)));
  if (left) note(reading, act, notBound(act));
  else if (!ended && !silent) note(reading, act, partNotStanding(act));
  if (!left && silent && until !== null) begin(reading, { ...act, effective: until }, true);
}

/** By the clause on withdrawal, as for the whole; what is no denunciation ends on its own day. */
function endOfPart(act: Act, { where: { treaty, entryIntoForce } }: Reading): PlainDate | null {
  if (act.effective !== null || effectOfKind(act.kind) !== 'gives-notice') return act.effective ?? act.date;
  return withdrawalEffect(treaty.withdrawal, act.date, entryIntoForce);
}

function isOfTerritory(act: Act): boolean {
  return act.territory !== null && act.provision === undefined && act.towards === undefined;
}

function end(reading: Reading, act: Act, until: PlainDate | null): boolean {
  const standing = reading.parts.filter(
    (part) => sameReach(part.reach, reachOf(act)) && !part.excluded && part.endedBy === null,
  );
  for (const part of standing) {
    part.until = until === null ? null : later(until, part.from);
    part.endedBy = act;
  }
  return standing.length > 0;
}

/** A notice may be revoked before it takes effect (VCLT art. 68). */
function revoke(reading: Reading, act: Act): void {
  const reach = reachOf(act);
  const isPending = (by: Act | null, effective: PlainDate | null) =>
    by !== null && effectOfKind(by.kind) === 'gives-notice' && (effective === null || effective > act.date);
  const pending = reading.parts.filter((part) => sameReach(part.reach, reach) && isPending(part.endedBy, part.until));
  const coming = reading.parts.findIndex((part) => sameReach(part.reach, reach) && isPending(part.act, part.from));
  if (pending.length === 0 && coming < 0) return note(reading, act, noNoticeToRevoke(act));
  for (const part of pending) {
    part.until = null;
    part.endedBy = null;
  }
  if (coming >= 0) reading.parts.splice(coming, 1);
}
