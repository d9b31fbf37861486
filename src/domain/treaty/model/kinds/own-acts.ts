import { ANY_ACT } from './qualifiers.js';
import type { TreatyKinds } from './treaty-kind.js';

/** Acts of the treaty itself or its depositary. */
export const OWN_ACTS = {
  'entry-into-force-declared': {
    effect: 'declares-entry-into-force',
    by: 'a-participant-or-the-treaty',
    needs: null,
    beforeAdoption: false,
    ahead: true,
    seenFrom: 'its-effect-if-earlier',
    supposed: null,
    plural: 'declarations of entry into force',
    takes: [...ANY_ACT, 'effective'],
  },
  decision: {
    effect: 'decides',
    by: 'a-participant-or-the-treaty',
    needs: null,
    beforeAdoption: false,
    ahead: false,
    seenFrom: 'its-date',
    supposed: null,
    plural: null,
    takes: [...ANY_ACT, 'effective'],
  },
  termination: {
    effect: 'ends-treaty',
    by: 'a-participant-or-the-treaty',
    needs: null,
    beforeAdoption: false,
    ahead: false,
    seenFrom: 'its-date',
    supposed: null,
    plural: null,
    takes: [...ANY_ACT, 'effective'],
  },
  communication: {
    effect: 'communicates',
    by: 'a-participant-or-the-treaty',
    needs: null,
    beforeAdoption: true,
    ahead: false,
    seenFrom: 'its-date',
    supposed: null,
    plural: null,
    takes: ANY_ACT,
  },
} as const satisfies TreatyKinds;
