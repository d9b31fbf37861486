import type { PlainDate } from '../../calendar/plain-date.js';

/**
 * What a treaty does to an earlier one. `amends` and `supersedes` are told (VCLT arts. 30, 40 and 59). `terminates`:
 * its entry into force ends the other. `closes`: from then on the other is closed to further consent. `denounces`:
 * whoever it enters into force for leaves the other by that (final article of ILO conventions on their revision).
 */
export const LINK_KINDS = ['amends', 'supersedes', 'terminates', 'closes', 'denounces'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** A link to an earlier treaty, as the registration of the later one says it. */
export interface TreatyLink {
  readonly kind: LinkKind;
  readonly treaty: string;
  readonly article?: string;
}

/** A link as the earlier treaty reads it. `treaty`: the later one; `settledOn`: since when its date is certain. */
export interface LaterTreaty extends TreatyLink {
  readonly settledOn: PlainDate | null;
}

/** Links by which the earlier treaty reads the later one. */
const READ: readonly LinkKind[] = ['terminates', 'closes', 'denounces'];

/** Whether the earlier treaty's interpretation rests on the later one's. */
export function isRead({ kind }: Pick<TreatyLink, 'kind'>): boolean {
  return READ.includes(kind);
}
