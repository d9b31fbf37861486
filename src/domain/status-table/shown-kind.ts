import { CONSENT_KINDS, type ConsentKind } from '../treaty/model/action.js';

/** The kinds of acts that a status table has columns for. */
export type ShownKind = 'signature' | ConsentKind | 'provisional-application';

/**
 * Acts that stand in for one another when a table is compared: a changed ratification may be an accession, never a
 * signature.
 */
export type Role = 'signature' | 'consent' | 'provisional-application';

/** What a kind of act is compared as; null for kinds that tables do not show. */
export function roleOf(kind: string): Role | null {
  if (kind === 'signature' || kind === 'provisional-application') return kind;
  return (CONSENT_KINDS as readonly string[]).includes(kind) ? 'consent' : null;
}
