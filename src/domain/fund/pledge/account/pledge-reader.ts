import type { PlainDate } from '../../../calendar/plain-date.js';
import { amountIn, written, usd, type Amount, type WrittenAmount } from '../../../money/amount.js';
import type { Refusal, RefusalCode } from '../../../refusal.js';
import type { LiveEvent } from '../../fund/live-events.js';
import { PLEDGE_KINDS } from '../kinds/kinds.js';
import type { PledgeAction } from '../pledge-action.js';
import type { Earmark, Pledge, Valuation } from '../pledge.js';
import { NO_SPLIT, splitOf, total, type CountAccount, type Split } from './account.js';
import { Book } from './book.js';
import type { Payment } from './payment.js';

/** A payment schedule from the day on which it was agreed. */
export interface Schedule {
  readonly from: PlainDate;
  readonly instalments: NonNullable<PledgeAction['instalments']>;
}

/**
 * What an act came to: nothing to say, or why the field would refuse it. Whatever can be counted of a refused act is
 * counted.
 */
export type Objection = Refusal | null;

/** The act being read: its data and the event that recorded it. */
export type PledgeAct = LiveEvent<'pledge-action-recorded'>;

/** A pledge while its acts are read in their order. */
export class Course {
  readonly book: Book;
  readonly schedules: Schedule[] = [];
  /** The last act that left nothing to be paid, of a kind that closes a pledge by that. */
  closedBy: PledgeAction | null = null;
  condition: string | null;
  /** What is left of each payment, for its reversal. */
  readonly payments = new Map<string, Payment>();
  /** What it takes from receipts, in minor units of the currency of each. */
  readonly taken = new Map<string, bigint>();

  constructor(
    readonly pledge: Pledge,
    private readonly revalued: ReadonlyMap<string, Valuation>,
  ) {
    this.book = new Book(pledge.amount?.currency ?? '', pledge.rounding);
    this.condition = pledge.condition;
  }

  /** An act of a kind that closes a pledge does so where it leaves nothing to be paid. */
  closeBy(act: PledgeAction): void {
    if (PLEDGE_KINDS[act.kind].closing !== null && this.book.allOutstanding() <= 0n) this.closedBy = act;
  }

  /** How many, instead of how much. */
  count(date: PlainDate, account: CountAccount, delta: bigint): void {
    this.book.entries.push({ account, date, currency: '', bucket: '', delta });
  }

  /**
   * The amount of an act in the pledge's currency of that day; null where it is in another one that did not take its
   * place.
   */
  amount(amount: WrittenAmount | undefined): bigint | null {
    const read = amountIn(amount);
    if (read === null) return null;
    if (this.book.currency === '') this.book.currency = read.currency;
    return read.currency === this.book.currency ? read.minor : null;
  }

  /** The parts of an amount by use; null where the act does not say. */
  parts(earmarking: readonly Earmark[] | undefined): Split | null {
    if (earmarking === undefined || earmarking.length === 0) return null;
    const sum = (bucket: Earmark['bucket']): bigint =>
      earmarking.reduce((all, part) => (part.bucket === bucket ? all + (this.amount(part.amount) ?? 0n) : all), 0n);
    return splitOf(sum);
  }

  /** An amount over the uses: in proportion to what is outstanding; what goes beyond it, to what was promised. */
  spread(minor: bigint): Split {
    const { book } = this;
    const owed = splitOf((bucket) => (book.outstanding(bucket) > 0n ? book.outstanding(bucket) : 0n));
    const within = minor < total(owed) ? minor : total(owed);
    const [first, rest] = [
      book.proportioned(within, owed),
      book.proportioned(minor - within, this.net(), this.intended()),
    ];
    return splitOf((bucket) => first[bucket] + rest[bucket]);
  }

  /** Something is taken from the receipt that an allocation names; below zero: it goes back to it. */
  takeFrom({ receipt = '', received, amount }: PledgeAction, date: PlainDate, minor: bigint): void {
    const currency = (received ?? amount)?.currency ?? '';
    this.taken.set(receipt, (this.taken.get(receipt) ?? 0n) + minor);
    this.book.entries.push({ account: 'unapplied', date, currency, bucket: '', delta: -minor });
  }

  /**
   * The value of an event in cents, as last revalued; the amount itself where it is in dollars; null where no rate was
   * known.
   */
  cents(event: string, amount: Amount, valuation: Valuation | null | undefined): bigint | null {
    if (amount.currency === 'USD') return amount.minor;
    const stated = this.revalued.get(event) ?? valuation ?? null;
    return stated === null ? null : (amountIn({ value: stated.usd, currency: 'USD' })?.minor ?? null);
  }

  /** What stands of the promise, by use. */
  outstanding(): Split {
    return splitOf((bucket) => this.book.outstanding(bucket));
  }

  net(): Split {
    return splitOf((bucket) => this.book.net(bucket));
  }

  /** The uses for which it was announced. */
  intended(): Split {
    return this.parts(this.pledge.earmarking) ?? NO_SPLIT;
  }

  /** An amount as sentences have it: `EUR 1000.00`. */
  inWords(minor: bigint): string {
    const { value, currency } = written({ minor, currency: this.book.currency });
    return `${currency} ${value}`;
  }

  /** An amount as facts of a refusal have it. */
  fact(minor: bigint): WrittenAmount {
    return written({ minor, currency: this.book.currency });
  }

  /** Refuses more than there is: both figures in the sentence and in the facts. */
  exceeds(code: RefusalCode, act: PledgeAction, minor: bigint, limit: bigint, what: string, advice: string): Refusal {
    const sentence = `The ${act.kind} of ${this.inWords(minor)} on ${act.date} is more than ${what} (${this.inWords(limit)}). ${advice}`;
    return {
      code,
      sentence,
      facts: { pledge: this.pledge.id, action: act.kind, amount: this.fact(minor), limit: this.fact(limit) },
    };
  }

  /** Refuses what is in another currency. */
  otherCurrency(act: PledgeAction): Refusal {
    const { currency } = this.book;
    const sentence = `The ${act.kind} on ${act.date} is in ${act.amount?.currency ?? 'no currency'}, the pledge in ${currency}. Give the amount in ${currency}; what was credited in another currency is "received".`;
    return {
      code: 'currency-mismatch',
      sentence,
      facts: { pledge: this.pledge.id, currency, given: act.amount?.currency ?? null },
    };
  }

  usdInWords(minor: bigint): string {
    return `USD ${written(usd(minor)).value}`;
  }
}
