import type { TreatyAction } from './action.js';
import { effectOfKind } from './kinds/kinds.js';
import type { Effect } from './kinds/treaty-kind.js';

/** For what an act works: a territory, a provision, one counterpart. Null, where it names none of that kind. */
export interface Reach {
  readonly territory: string | null;
  readonly provision: string | null;
  readonly towards: string | null;
}

type Reaching = Pick<TreatyAction, 'territory' | 'provision' | 'towards'>;

/** The reach of an act. */
export function reachOf({ territory, provision, towards }: Reaching): Reach {
  return { territory, provision: provision ?? null, towards: towards ?? null };
}

/** Whether two acts work for the same. */
export function sameReach(one: Reach, other: Reach): boolean {
  return one.territory === other.territory && one.provision === other.provision && one.towards === other.towards;
}

const OF_THE_STATE: readonly Effect[] = ['binds', 'gives-notice', 'takes-instrument-back', 'takes-notice-back'];

/**
 * Whether an act that otherwise binds the State, or lets it leave, names a territory, a provision or a counterpart. It
 * binds or withdraws that, and not the State (VCLT art. 44(1): where the treaty so provides). Denunciation may be
 * limited to territories (HCCH Child Abduction art. 44) or to parts (ILO C102 art. 82).
 */
export function isPartial(act: Reaching & Pick<TreatyAction, 'kind'>): boolean {
  const whole = act.territory === null && act.provision === undefined && act.towards === undefined;
  return !whole && OF_THE_STATE.includes(effectOfKind(act.kind));
}
