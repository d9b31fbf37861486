import type { PlainDate } from '../../calendar/plain-date.js';
import { isFault, readAmount, usd, written, type Amount, type WrittenAmount } from '../../money/amount.js';
import { redenominated, redenominationOf } from '../../money/redenomination.js';
import type { Refusal, RefusalCode } from '../../refusal.js';
import type { LiveEvent } from '../live-events.js';
import type { PledgeAction } from '../pledge-action.js';
import type { Earmark, Pledge, Valuation } from '../pledge.js';
import { splitOf, type CountAccount, type Entry, type Split } from './account.js';
import { Book } from './book.js';

/** A payment schedule from the day on which it was agreed. */
export interface Schedule {
  readonly from: PlainDate;
  readonly instalments: NonNullable<PledgeAction['instalments']>;
}

/** What an act came to: nothing to say, or why the field would refuse it. Whatever can be counted of a refused act is counted. */
export type Objection = Refusal | null;

/** The act being read: its data and the event that recorded it. */
export type Act = LiveEvent<'pledge-action-recorded'>;

/** A pledge while its acts are read in their order. */
export class Course {
  readonly book: Book;
  readonly schedules: Schedule[] = [];
  /** The last act that left nothing to be paid: a withdrawal, a write-off, a transfer. */
  closedBy: PledgeAction | null = null;
  condition: string | null;
  /** What was received of it, in cents. */
  received = 0n;
  /** What each payment changed, for its reversal; and how much of it was reversed. */
  readonly payments = new Map<string, { readonly act: Act; readonly entries: readonly Entry[]; reversed: bigint }>();

  constructor(
    readonly pledge: Pledge,
    private readonly revalued: ReadonlyMap<string, Valuation>,
  ) {
    this.book = new Book(pledge.amount?.currency ?? '', pledge.rounding);
    this.condition = pledge.condition;
  }

  /** How many, instead of how much. */
  count(date: PlainDate, account: CountAccount, delta: bigint): void {
    this.book.entries.push({ account, date, currency: '', bucket: '', delta });
  }

  /** The amount of an act in the pledge's currency of that day; null where it is in another one that did not take its place. */
  amount(amount: WrittenAmount | undefined): bigint | null {
    const read = amount === undefined ? null : readAmount(amount);
    if (read === null || isFault(read)) return null;
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

  /** The value of an event in cents, as last revalued; the amount itself where it is in dollars; null where no rate was known. */
  cents(event: string, amount: Amount, valuation: Valuation | null | undefined): bigint | null {
    if (amount.currency === 'USD') return amount.minor;
    const stated = this.revalued.get(event) ?? valuation ?? null;
    const read = stated === null ? null : readAmount({ value: stated.usd, currency: 'USD' });
    return read === null || isFault(read) ? null : read.minor;
  }

  /** What stands of the promise, by use. */
  outstanding(): Split {
    return splitOf((bucket) => this.book.outstanding(bucket));
  }

  net(): Split {
    return splitOf((bucket) => this.book.net(bucket));
  }

  /** What was credited, in the currency of the pledge, where another currency took the place of it or the other way round. */
  converted(amount: Amount): Amount | null {
    if (amount.currency === this.book.currency) return amount;
    const by = redenominationOf(amount.currency, this.book.currency);
    return by === undefined ? null : redenominated(amount, by, this.book.rounding);
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
    return { code, sentence, facts: { pledge: this.pledge.id, action: act.kind, amount: this.fact(minor), limit: this.fact(limit) } };
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
