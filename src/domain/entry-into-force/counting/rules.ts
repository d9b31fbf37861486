import type { Period } from '../../calendar/period.js';
import type { Context } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';
import type { Treaty } from '../../treaty/model/treaty.js';
import type { EntryIntoForceClause, OrganisationsRule } from '../../treaty/model/clause.js';
import type { Candidate } from './candidate.js';

/** What the treaty itself knows of its participants, for conditions that ask for more than instruments. */
export interface OwnStanding {
  /** Periods of being a signatory, by code. */
  readonly signatures: ReadonlyMap<string, readonly Period[]>;
  /**
   * Periods in which the treaty is in force for a participant, by code. Only for provisions: the treaty's own clause
   * cannot rest on what follows from it.
   */
  readonly inForce?: ReadonlyMap<string, readonly Period[]>;
  /** Live acts by participant. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
}

const NOBODY: OwnStanding = { signatures: new Map(), acts: new Map() };

/** What the counting rules read. */
export interface Rules {
  readonly clause: EntryIntoForceClause;
  readonly organisations: OrganisationsRule;
  readonly treaty: Treaty;
  readonly context: Context;
  readonly ownActs: readonly Act[];
  readonly own: OwnStanding;
  /** The candidates in deposit order, to which every `candidate` of a head is an index. */
  readonly ordered: readonly Candidate[];
}

/** What a class is read from. */
export type ClassReading = Pick<Rules, 'treaty' | 'context' | 'own' | 'ordered'>;

/** The rules of a clause of a treaty. */
export function rulesOf(
  clause: EntryIntoForceClause,
  given: Pick<Rules, 'treaty' | 'context' | 'ordered'> & Partial<Pick<Rules, 'ownActs' | 'own'>>,
): Rules {
  const { treaty, context, ordered, ownActs = [], own = NOBODY } = given;
  return {
    clause,
    organisations: clause.organisations ?? 'not-additional-to-members',
    treaty,
    context,
    ordered,
    ownActs,
    own,
  };
}
