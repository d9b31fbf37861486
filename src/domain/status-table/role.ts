import { effectOfKind, type ActionKind } from '../treaty/model/kinds/kinds.js';
import type { ShownEffect } from '../treaty/model/kinds/treaty-kind.js';

/**
 * Acts that stand in for one another when a table is compared: a changed ratification may be an accession, never a
 * signature.
 */
export type Role = 'signature' | 'consent' | 'provisional-application';

const ROLES: Readonly<Record<ShownEffect, Role>> = {
  signs: 'signature',
  binds: 'consent',
  'applies-provisionally': 'provisional-application',
};

/** What a kind of act is compared as; null for kinds that tables do not show. */
export function roleOf(kind: ActionKind): Role | null {
  const effect = effectOfKind(kind);
  return effect in ROLES ? ROLES[effect as ShownEffect] : null;
}
