import { ACTION_KINDS, CONSENT_KINDS, TREATY_KINDS, type ActionKind } from '../treaty/model/kinds/kinds.js';
import type { Effect } from '../treaty/model/kinds/treaty-kind.js';
import type { Treaty } from '../treaty/model/treaty.js';
import { isStatedOf, readCoverage, type CoverageReading } from './reading.js';
import type { StandingStatement, TreatyCoverage } from './statement.js';

/** The statements about a treaty, read. Nothing is dated before it was adopted or opened, whichever was first. */
export function readTreatyCoverage(
  treaty: Treaty,
  statements: readonly StandingStatement<TreatyCoverage>[],
): CoverageReading<ActionKind> {
  const start = treaty.adopted ?? treaty.opened;
  return readCoverage(statements, ACTION_KINDS, start);
}

/**
 * The kinds of acts that who takes part, since when, and how many rest on. Signatures and every kind of consent that
 * the treaty can have. Acts by which a participant leaves count as soon as anything is stated of them. A depositary's
 * table shows who takes part, and has no column for notices.
 */
export function kindsOfTakingPart(treaty: Treaty, reading: CoverageReading<ActionKind>): readonly ActionKind[] {
  return [...kindsOfSigning(treaty, reading), ...kindsOfConsent(treaty, reading)];
}

/** The kinds of acts that entry into force rests on: consent, and leaving as soon as that is stated. */
export function kindsOfConsent(treaty: Treaty, reading: CoverageReading<ActionKind>): readonly ActionKind[] {
  const consent = CONSENT_KINDS.filter(
    (kind) =>
      (treaty.openTo !== 'states' || TREATY_KINDS[kind].by !== 'an-organisation') &&
      (treaty.openForSignature !== false || TREATY_KINDS[kind].needs !== 'open-for-signature'),
  );
  const leaving = kindsThat(['gives-notice', 'takes-notice-back', 'takes-instrument-back']);
  return [...consent, ...leaving.filter((kind) => isStatedOf(reading, kind))];
}

/** The kinds of acts that the number of signatories rests on. */
export function kindsOfSigning(
  { openForSignature }: Treaty,
  reading: CoverageReading<ActionKind>,
): readonly ActionKind[] {
  if (openForSignature === false) return [];
  return [...kindsThat(['signs']), ...kindsThat(['takes-signature-back']).filter((kind) => isStatedOf(reading, kind))];
}

function kindsThat(effects: readonly Effect[]): readonly ActionKind[] {
  return ACTION_KINDS.filter((kind) => effects.includes(TREATY_KINDS[kind].effect));
}
