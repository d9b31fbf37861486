/** What an act may say beside its kind, its participant and its date: each says more about what the act does. */
export const QUALIFIER_NAMES = [
  'effective',
  'text',
  'territory',
  'provision',
  'towards',
  'notBefore',
  'countsFrom',
  'notifiedOn',
  'excludesRelations',
  'depositary',
  'occasion',
] as const;

export type QualifierName = (typeof QUALIFIER_NAMES)[number];

/** Shown with whatever act has them. */
export const ANY_ACT = ['text', 'occasion'] as const satisfies readonly QualifierName[];

/** Of every act of a participant the day may not be known, and one of several depositaries received it. */
export const OF_A_PARTICIPANT = [...ANY_ACT, 'notBefore', 'depositary'] as const satisfies readonly QualifierName[];

/** For what an act works, where that is not the treaty for the State towards all (VCLT arts. 17, 20 and 29). */
export const REACH = ['territory', 'provision', 'towards'] as const satisfies readonly QualifierName[];

/** An instrument has a date of its own on which it counts, and one on which it was notified. */
export const OF_AN_INSTRUMENT = [
  ...OF_A_PARTICIPANT,
  'effective',
  'countsFrom',
  'notifiedOn',
  ...REACH,
] as const satisfies readonly QualifierName[];
