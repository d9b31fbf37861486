import type { EventData, EventType } from '../domain/event.js';
import type { MoneyFact } from '../domain/fund/figures/money-facts.js';
import type { Refusal } from '../domain/refusal.js';
import type { Envelope } from '../ledger/envelope.js';
import type { Decided, Working } from '../ledger/ledger.js';
import type { TreatyEffectAnswer } from '../platform/http/documentation/answers/effect.answer.js';
import type { FieldError } from '../platform/http/input/json-body.js';

/** What a decision says beside its events: why it refused, or the events that already hold what was to be recorded. */
export type DecisionResult =
  | { readonly refusal: Refusal }
  | {
      readonly existing: readonly Envelope[];
      /** In a dry run: what the events would change. */
      readonly foreseen?: ForeseenEffect;
    };

/** What events would change: in a treaty, and in the accounts of funds. */
export interface ForeseenEffect {
  readonly treaty: TreatyEffectAnswer | null;
  readonly money: readonly MoneyFact[];
}

/** A body that fits its kind, ready to be decided and recorded. */
export interface Prepared {
  readonly stream: string;
  readonly ref: string | null;
  /** In a few words, for progress and reports: "ratification of uncac by ECU on 2005-09-15". */
  readonly describe: string;
  /** What it says, as it would stand in place of an event that it corrects; null where it cannot. */
  readonly replacement: EventData['event-replaced']['with'] | null;
  decide(working: Working): Promise<Decided<DecisionResult>>;
}

/** A body that does not fit: which of its members are wrong, or the rule of the field that refuses it. */
export type Unfit = { readonly errors: readonly FieldError[] } | { readonly refusal: Refusal };

/** What a recording may belong to, by the member of a file's line that names it. */
export type OwnerMember = 'treaty' | 'code' | 'fund' | 'pledge' | 'receipt';

/** One kind of recording: what its body looks like, and what is decided of it. Every use case that records has one. */
export interface RecordingKind<Body extends object = object> {
  /** Value of `"record"` in a file of recordings (docs/contract.md §9). */
  readonly record: string;
  /** The event type it records. */
  readonly type: EventType;
  readonly body: new () => Body;
  /**
   * The member of a file's line, beside the body, that says what the recording belongs to; null where the body says it
   * itself. A list: exactly one of them.
   */
  readonly belongsTo: OwnerMember | readonly OwnerMember[] | null;
  /**
   * `owner`: the id of the treaty, the fund, the pledge or the receipt, or the code of the participant it belongs to.
   * Empty where the body says it. Where it may belong to several things: its stream, as in `treaty/uncac`.
   */
  prepare(body: Body, owner: string): Prepared | Unfit;
}
