import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { isPlainDate } from '../../domain/calendar/plain-date.js';
import type { Head, Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { Problem } from '../../platform/http/problem.js';
import { problem } from '../../platform/http/problems/catalogue.js';
import { CLOCK, type Clock } from './clock.js';
import { isMeantAsInstant, readInstant } from './instant.js';
import { marksIn } from './marks.js';
import type { Moment } from './moment.js';

/**
 * The two times as a request names them; both may be absent. `minPosition`: the position the reader must at least see.
 */
export interface RequestedMoment {
  readonly asOf?: string | undefined;
  readonly at?: string | number | undefined;
  readonly minPosition?: string | number | undefined;
}

/** The header in which a read names the position it needs. */
export const MIN_POSITION = 'Foedera-Min-Position';

/** Turns what a request says about its two times into a day and a position. */
@Injectable()
export class Moments {
  /** Times of recording never change, so they are remembered. */
  private readonly recorded = new LRUCache<number, string>({ max: 10_000 });
  private seen = 0;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today's date in UTC. */
  today(): string {
    return this.clock().slice(0, 10);
  }

  /**
   * The day and the position a request means: today and the head where it names none. `parameter`: what the request
   * calls its `at`. Throws Problem 400 `invalid-parameter`, 404 `unknown-mark`, 404 `position-not-reached`.
   */
  async resolve(request: RequestedMoment, parameter = 'at'): Promise<Moment> {
    const asOf = request.asOf === undefined ? this.today() : plainDate('asOf', request.asOf);
    const minimum = request.minPosition === undefined ? 0 : position(MIN_POSITION, String(request.minPosition));
    const wanted = request.at === undefined ? null : String(request.at);
    const numeric = wanted !== null && /^-?\d+$/.test(wanted);
    const at = numeric
      ? await this.reached(position(parameter, wanted), minimum)
      : await this.named(parameter, wanted, minimum);
    return { asOf, at, recordedAt: await this.recordedAt(at), pinned: request.asOf !== undefined && numeric };
  }

  /** A position for `at` alone, as `changes` and `bridge` name two of them. Errors as in `resolve`. */
  async position(at: string | number | undefined): Promise<number> {
    return (await this.resolve({ at })).at;
  }

  /** Throws Problem 400 `invalid-parameter`, 404 `position-not-reached` unless the ledger has come as far as needed. */
  async reach(needed: string): Promise<void> {
    await this.reached(position(MIN_POSITION, needed), 0);
  }

  private async named(parameter: string, wanted: string | null, minimum: number): Promise<number> {
    const head = await this.head();
    if (head.position < minimum) throw notReached(minimum, head.position);
    if (wanted === null) return head.position;
    if (isMeantAsInstant(wanted)) return this.atInstant(parameter, wanted);
    const marked = (await marksIn(this.ledger)).get(wanted);
    if (marked === undefined) throw unknownMark(wanted);
    return marked;
  }

  private async atInstant(parameter: string, wanted: string): Promise<number> {
    const instant = readInstant(wanted);
    if (instant === null)
      throw invalid(parameter, wanted, 'an instant that exists, such as 2005-07-25T12:00:00Z (a plus sign is %2B)');
    return this.ledger.positionAt(instant);
  }

  private async reached(at: number, minimum: number): Promise<number> {
    const needed = Math.max(at, minimum);
    if (needed > this.seen) {
      const head = await this.head();
      if (head.position < needed) throw notReached(needed, head.position);
    }
    return at;
  }

  private async head(): Promise<Head> {
    const head = await this.ledger.head();
    this.seen = Math.max(this.seen, head.position);
    if (head.recordedAt !== null) this.recorded.set(head.position, head.recordedAt);
    return head;
  }

  private async recordedAt(at: number): Promise<string | null> {
    const known = this.recorded.get(at);
    if (known !== undefined || at === 0) return known ?? null;
    const read = await this.ledger.recordedAt(at);
    if (read !== null) this.recorded.set(at, read);
    return read;
  }
}

/** The value as a calendar date, or Problem 400 naming the parameter. */
export function plainDate(parameter: string, value: string): string {
  if (!isPlainDate(value)) throw invalid(parameter, value, 'a calendar date that exists, written YYYY-MM-DD');
  return value;
}

function position(parameter: string, value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number))
    throw invalid(parameter, value, 'a position: a whole number from 0');
  return number;
}

function invalid(parameter: string, value: string, wanted: string): Problem {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return problem('invalid-parameter', `${parameter} "${shown}" is not ${wanted}.`, { parameter });
}

function notReached(needed: number, head: number): Problem {
  const detail = `The ledger stands at position ${String(head)} and has not reached ${String(needed)}. Ask again later, or for a position it has reached.`;
  return problem('position-not-reached', detail, { position: needed, head });
}

function unknownMark(name: string): Problem {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  const detail = `No mark is named "${shown}". An at is a position, an instant such as 2005-07-25T12:00:00Z, or the name of a mark.`;
  return problem('unknown-mark', detail, { mark: shown });
}
