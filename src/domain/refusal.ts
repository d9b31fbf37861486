/**
 * Every way in which the field, or the ledger's own rules on what may be recorded, refuses an act. Codes are stable;
 * clients rely on them.
 */
export type RefusalCode =
  | 'not-signed'
  | 'signature-window-closed'
  | 'already-signed'
  | 'already-bound'
  | 'not-bound'
  | 'before-adoption'
  | 'in-the-future'
  | 'not-before-too-late'
  | 'participant-not-existing'
  | 'not-entitled'
  | 'parent-not-bound'
  | 'closed-to-consent'
  | 'withdrawal-not-open'
  | 'no-notice-to-revoke'
  | 'effect-too-early'
  | 'not-participating'
  | 'nothing-to-withdraw'
  | 'not-applied-provisionally'
  | 'qualifier-not-applicable'
  | 'unknown-territory'
  | 'unknown-event'
  | 'already-corrected'
  | 'not-correctable'
  | 'unknown-participant'
  | 'unknown-treaty'
  | 'unknown-depositary'
  | 'before-deposit'
  | 'already-registered'
  | 'already-recorded'
  | 'mark-taken'
  | 'clause-not-expressible'
  | 'invalid-clause'
  | 'invalid-coverage'
  | 'too-complex'
  | FundRefusalCode;

/** Refusals of funds, pledges, receipts and rates. */
export type FundRefusalCode =
  | 'unknown-fund'
  | 'unknown-pledge'
  | 'unknown-receipt'
  | 'fund-closed'
  | 'pledges-outstanding'
  | 'before-fund'
  | 'before-pledge'
  | 'pledge-closed'
  | 'pledge-conditional'
  | 'amount-not-stated'
  | 'amount-already-stated'
  | 'invalid-amount'
  | 'amount-not-positive'
  | 'implausible-amount'
  | 'unknown-currency'
  | 'currency-not-valid'
  | 'currency-mismatch'
  | 'unknown-redenomination'
  | 'split-does-not-add-up'
  | 'invalid-rate'
  | 'rate-unknown'
  | 'valuation-does-not-fit'
  | 'exceeds-outstanding'
  | 'exceeds-pledge'
  | 'exceeds-conditional'
  | 'exceeds-commitment'
  | 'exceeds-paid'
  | 'exceeds-written-off'
  | 'exceeds-notes'
  | 'exceeds-in-kind'
  | 'exceeds-disputed'
  | 'exceeds-earmark'
  | 'exceeds-cap'
  | 'exceeds-receipt';

/** Refusals a recorder may override with `despite`, because the depositary did accept such an act. */
export const OVERRIDABLE = [
  'not-signed',
  'signature-window-closed',
  'already-signed',
  'already-bound',
  'not-bound',
  'before-adoption',
  'participant-not-existing',
  'not-entitled',
  'parent-not-bound',
  'closed-to-consent',
  'withdrawal-not-open',
  'no-notice-to-revoke',
  'effect-too-early',
  'not-participating',
  'nothing-to-withdraw',
  'not-applied-provisionally',
] as const satisfies readonly RefusalCode[];

/** Refusals of a pledge that its recorder may confirm with `despite` and a note. */
export const CONFIRMABLE = ['implausible-amount', 'participant-not-existing'] as const satisfies readonly RefusalCode[];
/**
 * Refusals of an act on a pledge that its recorder may confirm with `despite` and a note: more than the pledge's own
 * accounts hold. A treasurer's books have that, where an act settles what was booked elsewhere, or a note yields a cent
 * more than it was for.
 */
export const CONFIRMABLE_OF_ACTS = [
  'exceeds-outstanding',
  'exceeds-paid',
  'exceeds-notes',
  'exceeds-in-kind',
  'exceeds-disputed',
] as const satisfies readonly RefusalCode[];
export type ConfirmableOfAct = (typeof CONFIRMABLE_OF_ACTS)[number];
export type Confirmable = (typeof CONFIRMABLE)[number];
export type Overridable = (typeof OVERRIDABLE)[number];

/** One refusal: its stable code, a sentence that says what is wrong and what to do, and the facts it rests on. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a decision comes to. `events` may be empty: the same recording (`ref`) is already there. */
export type Decision<E> = { readonly accepted: readonly E[] } | { readonly refused: Refusal };

/** A decision that refuses. */
export function refuse(code: RefusalCode, facts: Refusal['facts'], sentence: string): { readonly refused: Refusal } {
  return { refused: { code, sentence, facts } };
}
