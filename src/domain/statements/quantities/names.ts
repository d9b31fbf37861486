import type { Quantity } from './quantity.js';

/** What treaties, funds and participants are called in the words of a comparison. */
export interface FigureNames {
  readonly treaty: (id: string) => string;
  readonly fund: (id: string) => string;
  readonly participant: (code: string) => string;
}

const asWritten = (id: string): string => id;

/** By their ids and codes. */
export const BY_CODE: FigureNames = { treaty: asWritten, fund: asWritten, participant: asWritten };

/** A quantity whose ids and codes are names, for words alone. */
export function named<Q extends Quantity>(quantity: Q, names: FigureNames): Q {
  return {
    ...quantity,
    ...('treaty' in quantity && { treaty: names.treaty(quantity.treaty) }),
    ...('fund' in quantity && { fund: names.fund(quantity.fund) }),
    ...('participant' in quantity && { participant: names.participant(quantity.participant) }),
    ...('donor' in quantity && quantity.donor !== null && { donor: names.participant(quantity.donor) }),
  };
}
