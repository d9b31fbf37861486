import { mentionsInTreaty } from '../../entry-into-force/mentions/in-treaty.js';
import type { TreatyMention } from '../../entry-into-force/mentions/mention.js';
import type { Treaty } from '../model/treaty.js';

/** The other treaties a treaty's interpretation reads: its parent, and all that any of its clauses and classes name. */
export function dependsOn(treaty: Treaty): readonly string[] {
  return readBy(treaty).all;
}

/**
 * Those of them in which it reads who takes part: its parent, and treaties whose parties, contracting States or
 * signatories make a class.
 */
export function participationsReadBy(treaty: Treaty): readonly string[] {
  return readBy(treaty).participations;
}

/**
 * Whether anyone in the register may make a difference, also one that never acts under it: a class by membership,
 * attribute, region or kind.
 */
export function readsRegister(treaty: Treaty): boolean {
  return readBy(treaty).register;
}

interface Read {
  readonly register: boolean;
  readonly all: readonly string[];
  readonly participations: readonly string[];
}

/** A treaty never changes, so this is found out once. */
const known = new WeakMap<Treaty, Read>();

function readBy(treaty: Treaty): Read {
  let found = known.get(treaty);
  if (found === undefined) known.set(treaty, (found = others(treaty)));
  return found;
}

function others(treaty: Treaty): Read {
  const all = [...mentionsInTreaty(treaty)];
  const mentions = all.filter(
    (mention): mention is TreatyMention => mention.what === 'treaty' && mention.name !== treaty.id,
  );
  return {
    register: all.some(({ what }) => what === 'register'),
    all: namesOf(mentions),
    participations: namesOf(mentions.filter(({ reads }) => reads === 'participations')),
  };
}

function namesOf(mentions: readonly TreatyMention[]): readonly string[] {
  return [...new Set(mentions.map(({ name }) => name))];
}
