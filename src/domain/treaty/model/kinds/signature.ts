import { OF_A_PARTICIPANT } from './qualifiers.js';
import type { TreatyKinds } from './treaty-kind.js';

/** Signature that does not bind yet (VCLT art. 12). */
export const SIGNATURE = {
  signature: {
    effect: 'signs',
    by: 'a-participant',
    needs: 'open-for-signature',
    beforeAdoption: false,
    ahead: false,
    seenFrom: 'its-date',
    supposed: null,
    plural: null,
    takes: OF_A_PARTICIPANT,
  },
} as const satisfies TreatyKinds;
