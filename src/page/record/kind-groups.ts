import { ACTION_KINDS, TREATY_KINDS, type ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { Effect } from '../../domain/treaty/model/kinds/treaty-kind.js';

/** How a form groups the kinds of act: by what they do. */
type KindGroup = 'joining' | 'leaving' | 'saying' | 'territories' | 'own';

const GROUPS: readonly KindGroup[] = ['joining', 'leaving', 'saying', 'territories', 'own'];

function groupOf(kind: ActionKind): KindGroup {
  const { by, effect }: { readonly by: string; readonly effect: Effect } = TREATY_KINDS[kind];
  if (effect === 'signs' || effect === 'binds') return 'joining';
  if (by === 'a-participant-or-the-treaty') return 'own';
  if (kind.startsWith('territorial-')) return 'territories';
  return /^(reservation|declaration|objection)/.test(kind) ? 'saying' : 'leaving';
}

/** The kinds of act, by group. */
export const KIND_GROUPS = GROUPS.map((group) => ({
  group,
  kinds: ACTION_KINDS.filter((kind) => groupOf(kind) === group),
}));
