import { COMMITTED, PLEDGED, RECEIVED, type Movement } from './movement.js';

/** What each kind of event does to each sum, in words. */
const TITLES: Readonly<Record<string, string>> = {
  [`pledge ${PLEDGED}`]: 'Pledge announced',
  [`amount-stated ${PLEDGED}`]: 'Amount of the pledge stated',
  [`increase ${PLEDGED}`]: 'Pledge increased',
  [`reduction ${PLEDGED}`]: 'Pledge reduced',
  [`reduction ${COMMITTED}`]: 'Agreement lapsed with the part of the pledge that was reduced',
  [`withdrawal ${PLEDGED}`]: 'Pledge withdrawn',
  [`withdrawal ${COMMITTED}`]: 'Agreement lapsed with the pledge that was withdrawn',
  [`transfer ${PLEDGED}`]: 'Pledge transferred to another fund',
  [`transfer ${COMMITTED}`]: 'Agreement lapsed with the pledge that was transferred',
  [`condition-attached ${PLEDGED}`]: 'Made conditional: no firm pledge until the condition is met',
  [`condition-met ${PLEDGED}`]: 'Condition met: the pledge is firm',
  [`commitment ${COMMITTED}`]: 'Contribution agreement signed',
  [`commitment-amendment ${COMMITTED}`]: 'Contribution agreement amended',
  [`commitment-termination ${COMMITTED}`]: 'Contribution agreement terminated, undrawn part',
  [`payment ${RECEIVED}`]: 'Payment received',
  [`note-encashment ${RECEIVED}`]: 'Promissory note encashed',
  [`allocation ${RECEIVED}`]: 'Receipt allocated to a pledge',
  [`payment-reversal ${RECEIVED}`]: 'Payment reversed: it bounced or was recalled',
  [`allocation-reversal ${RECEIVED}`]: 'Allocation of a receipt reversed',
  [`in-kind ${RECEIVED}`]: 'Contribution in kind',
  [`refund ${RECEIVED}`]: 'Refunded to the donor',
  [`write-off ${PLEDGED}`]: 'Written off',
  [`write-off ${COMMITTED}`]: 'Written off, signed part',
  [`write-off-recovery ${PLEDGED}`]: 'Write-off reversed',
  [`write-off-recovery ${COMMITTED}`]: 'Write-off reversed, signed part',
  [`receipt ${RECEIVED}`]: 'Payment received, not allocated to a pledge',
  [`reversal ${RECEIVED}`]: 'Receipt reversed: it bounced or was recalled',
};

/** The same for whatever sum they move. */
const OF_ALL: Readonly<Record<string, string>> = {
  redesignation: 'Given another use',
  redenomination: 'Restated in the currency that took the place of the old one',
};

/** What a transaction records, in words. */
export function titleOf({ type, event: { kind } }: Movement): string {
  return TITLES[`${kind} ${type}`] ?? OF_ALL[kind] ?? kind;
}
