/** The members of an act that only some kinds have. What each holds is in `pledge-action.ts`. */
export type ActMember =
  | 'amount'
  | 'earmarking'
  | 'valuation'
  | 'received'
  | 'sent'
  | 'receipt'
  | 'target'
  | 'instalments'
  | 'from'
  | 'to'
  | 'purpose'
  | 'currency'
  | 'reopens'
  | 'counts'
  | 'toFund'
  | 'toPledge'
  | 'condition';
