import type { PlainDate } from '../../../calendar/plain-date.js';
import { divided, type Rounding } from '../../../number/rounding.js';
import { shares } from '../../../money/shares.js';
import { BUCKETS, type Bucket } from '../pledge.js';
import {
  APPLIED,
  NO_SPLIT,
  SETTLING,
  splitOf,
  total,
  type Account,
  type AccountEntry,
  type Split,
  type UsdAccount,
} from './account.js';
import { negatedSplit } from './negated-split.js';

type Settling = (typeof SETTLING)[number];

/** The accounts of one pledge while its acts are read in their order. Every change is kept as a dated entry. */
export class Book {
  readonly entries: AccountEntry[] = [];
  private readonly sums = new Map<string, Split>();

  constructor(
    public currency: string,
    readonly rounding: Rounding,
  ) {}

  sum(account: Account | UsdAccount): Split {
    return this.sums.get(account) ?? NO_SPLIT;
  }

  /** Changes an account on a day. */
  post(date: PlainDate, account: Account | UsdAccount, split: Split): void {
    const before = this.sum(account);
    const after = splitOf((bucket) => before[bucket] + split[bucket]);
    this.sums.set(account, after);
    const { currency } = this;
    for (const bucket of BUCKETS)
      if (split[bucket] !== 0n) this.entries.push({ account, date, currency, bucket, delta: split[bucket] });
  }

  /**
   * Another currency takes the place of the pledge's. What it is worth in dollars stays, and is from that day on the
   * value of the new one.
   */
  rename(date: PlainDate, currency: string): void {
    const worth = [...this.sums].filter(([account]) => account.endsWith('/usd')) as [UsdAccount, Split][];
    for (const [account, split] of worth) this.post(date, account, negatedSplit(split));
    this.currency = currency;
    for (const [account, split] of worth) this.post(date, account, split);
  }

  /** Pledged net of reductions and withdrawals. */
  net(bucket: Bucket): bigint {
    return this.sum('pledged-gross')[bucket] - this.sum('reduced')[bucket];
  }

  /** Still owed; below zero where more came in than was pledged. */
  outstanding(bucket: Bucket): bigint {
    return SETTLING.reduce(
      (left, account) => left - this.sum(account)[bucket],
      this.sum('pledged-gross')[bucket] + this.sum('reopened')[bucket],
    );
  }

  /** The value at pledge, in cents, of what is outstanding. */
  carrying(bucket: Bucket): bigint {
    return SETTLING.reduce(
      (left, account) => left - this.sum(`${account}/usd`)[bucket],
      this.sum('pledged-gross/usd')[bucket] + this.sum('reopened/usd')[bucket],
    );
  }

  /** What came in beyond what is owed, by use. */
  advance(): Split {
    return splitOf((bucket) => (this.outstanding(bucket) < 0n ? -this.outstanding(bucket) : 0n));
  }

  allOutstanding(): bigint {
    return total(splitOf((bucket) => this.outstanding(bucket)));
  }

  /** Whether every promise in it has a value in dollars. */
  valued(): boolean {
    return total(this.sum('unvalued-pledged')) === 0n;
  }

  /**
   * A firm amount is owed from a day on, with its value in cents; null: no rate was known. What had come in beyond the
   * promise meets it at this value: the difference from the value at which it was taken in is realised.
   */
  owe(date: PlainDate, split: Split, worth: Split | null): void {
    const advance = this.advance();
    const taken = splitOf((bucket) => (advance[bucket] === 0n ? 0n : -this.carrying(bucket)));
    this.post(date, 'pledged-gross', split);
    if (worth === null) return this.post(date, 'unvalued-pledged', split);
    this.post(date, 'pledged-gross/usd', worth);
    if (!this.valued()) return;
    const more = splitOf((bucket) => {
      const met = advance[bucket] < split[bucket] ? advance[bucket] : split[bucket];
      return this.proRata(worth[bucket], met, split[bucket]) - this.proRata(taken[bucket], met, advance[bucket]);
    });
    this.settleAt(date, more);
  }

  /**
   * Settles a part of what is outstanding, by use. It releases its value at pledge pro rata, the last release the
   * remainder, never at a later rate. `received`: what came in, in cents, where that is known. The difference is the
   * exchange gain (above zero) or loss realised. More than is outstanding is valued as received, and where that is not
   * known as the pledge itself is.
   */
  settle(date: PlainDate, account: Settling, split: Split, received: Split | null = null): void {
    const released = splitOf((bucket) => this.released(bucket, split[bucket], received?.[bucket] ?? null));
    this.post(date, account, split);
    this.post(date, `${account}/usd`, released);
    const exchanged = received === null ? NO_SPLIT : splitOf((bucket) => received[bucket] - released[bucket]);
    if (this.valued()) this.post(date, 'fx-realised/usd', exchanged);
  }

  /** Where nothing is outstanding, no value may remain: what an overpayment left goes to the exchange difference. */
  clear(date: PlainDate): void {
    if (!this.valued()) return;
    const left = splitOf((bucket) => (this.outstanding(bucket) === 0n ? this.carrying(bucket) : 0n));
    this.settleAt(date, left);
  }

  /**
   * What came in settles its part at another value. More of it in dollars is released, and so much less of a difference
   * realised, where there was any.
   */
  private settleAt(date: PlainDate, more: Split): void {
    for (const bucket of BUCKETS) {
      const came = APPLIED.find((account) => this.sum(account)[bucket] > 0n) ?? 'paid';
      const only = splitOf((each) => (each === bucket ? more[bucket] : 0n));
      this.post(date, `${came}/usd`, only);
      const exchanged = came === 'paid' && this.sum('unvalued-received')[bucket] === 0n;
      if (exchanged) this.post(date, 'fx-realised/usd', negatedSplit(only));
    }
  }

  /** An amount over the buckets, in proportion to the first of the weights that has any. */
  proportioned(amount: bigint, ...weights: readonly Split[]): Split {
    const weight = weights
      .map((each) => splitOf((bucket) => (each[bucket] > 0n ? each[bucket] : 0n)))
      .find((each) => total(each) > 0n);
    if (weight === undefined) return { ...NO_SPLIT, 'not-specified': amount };
    const parts = shares(
      amount,
      BUCKETS.map((bucket) => weight[bucket]),
    );
    return splitOf((bucket) => parts[BUCKETS.indexOf(bucket)] ?? 0n);
  }

  /** `value × part ÷ whole`, rounded once; nothing of nothing. */
  proRata(value: bigint, part: bigint, whole: bigint): bigint {
    return whole === 0n ? 0n : part === whole ? value : divided(value * part, whole, this.rounding);
  }

  /** The part of a value that goes with a part of what the value stands for, use by use. */
  part(value: Split, part: Split, whole: Split): Split {
    return splitOf((bucket) => this.proRata(value[bucket], part[bucket], whole[bucket]));
  }

  /** What an amount of a use is worth at the value of the promises; that of all of them where none has this use. */
  atPledge(bucket: Bucket, amount: bigint): bigint {
    const [gross, worth] = [this.sum('pledged-gross'), this.sum('pledged-gross/usd')];
    if (gross[bucket] > 0n) return this.proRata(worth[bucket], amount, gross[bucket]);
    return this.proRata(total(worth), amount, total(gross));
  }

  private released(bucket: Bucket, amount: bigint, received: bigint | null): bigint {
    if (amount === 0n) return 0n;
    const outstanding = this.outstanding(bucket);
    const carrying = this.carrying(bucket);
    const within = outstanding <= 0n ? 0n : amount < outstanding ? amount : outstanding;
    const beyond = amount - within;
    const excess = received === null ? this.atPledge(bucket, beyond) : this.proRata(received, beyond, amount);
    return (within === 0n ? 0n : this.proRata(carrying, within, outstanding)) + excess;
  }
}
