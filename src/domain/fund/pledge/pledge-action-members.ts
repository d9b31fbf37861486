import type { PledgeAction, PledgeActionKind } from './pledge-action.js';

/** A member of an act that only some kinds have. */
export type ActMember = Exclude<keyof PledgeAction, 'pledge' | 'kind' | 'date' | 'period' | 'despite' | 'note' | 'ref'>;

/** What a kind of act must say, and what it may. A list within `needs`: one of these. */
interface Members {
  readonly needs: readonly (ActMember | readonly ActMember[])[];
  readonly takes: readonly ActMember[];
}

const of = (needs: Members['needs'], takes: Members['takes'] = []): Members => ({ needs, takes });

/** The members of each kind of act. An amount that may be left out is all that there is on its day. */
export const ACT_MEMBERS: Readonly<Record<PledgeActionKind, Members>> = {
  'amount-stated': of(['amount'], ['earmarking', 'valuation']),
  increase: of(['amount'], ['earmarking', 'valuation']),
  reduction: of(['amount'], ['earmarking']),
  withdrawal: of([], ['amount', 'earmarking']),
  'condition-attached': of(['condition'], ['amount']),
  'condition-met': of([], ['amount']),
  'condition-lapsed': of([], ['amount']),
  commitment: of(['amount'], ['earmarking']),
  'commitment-amendment': of(['amount'], ['earmarking']),
  'commitment-termination': of([], ['amount']),
  schedule: of(['instalments']),
  payment: of([['amount', 'received']], ['earmarking', 'valuation', 'sent']),
  'payment-reversal': of([['amount', 'target']]),
  allocation: of(['amount', 'receipt'], ['earmarking', 'valuation', 'received', 'sent']),
  'allocation-reversal': of(['target'], ['amount']),
  'note-deposit': of(['amount'], ['earmarking', 'counts']),
  'note-encashment': of(['amount'], ['valuation', 'received']),
  'note-return': of(['amount'], ['counts']),
  'in-kind': of(['amount'], ['earmarking', 'valuation', 'counts']),
  'in-kind-reversal': of(['amount'], ['earmarking', 'counts']),
  'early-payment-credit': of(['amount'], ['earmarking']),
  refund: of(['amount'], ['earmarking', 'valuation', 'received', 'reopens']),
  'write-off': of([], ['amount', 'earmarking']),
  'write-off-recovery': of(['amount'], ['earmarking']),
  redesignation: of(['amount', 'from', 'to'], ['purpose']),
  redenomination: of(['currency']),
  transfer: of(['toFund'], ['amount', 'earmarking', 'toPledge']),
  dispute: of(['amount']),
  'dispute-resolution': of(['amount']),
  revaluation: of(['target'], ['valuation']),
};

/** A member that an act lacks, or has although its kind does not take it. */
export interface MemberFault {
  readonly member: ActMember;
  readonly fault: 'missing' | 'foreign';
}

/** What is wrong with the members that an act says (those that are neither absent nor null). */
export function memberFaults(kind: PledgeActionKind, says: readonly ActMember[]): readonly MemberFault[] {
  const { needs, takes } = ACT_MEMBERS[kind];
  const known = new Set<ActMember>([...needs.flat(), ...takes]);
  const foreign = says.filter((member) => !known.has(member)).map((member) => ({ member, fault: 'foreign' as const }));
  const missing = needs.flatMap((need) => {
    const [first, ...others] = typeof need === 'string' ? [need] : need;
    const said = first === undefined || [first, ...others].some((member) => says.includes(member));
    return said ? [] : [{ member: first, fault: 'missing' as const }];
  });
  return [...missing, ...foreign];
}
