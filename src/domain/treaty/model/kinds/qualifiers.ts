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

/** Of whatever act: what it says, what it was done at, and that its day is not known. */
export const ANY_ACT = ['text', 'occasion', 'notBefore'] as const satisfies readonly QualifierName[];

/** One of several depositaries received it. */
export const OF_A_PARTICIPANT = [...ANY_ACT, 'depositary'] as const satisfies readonly QualifierName[];

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
