import { Inject, Injectable } from '@nestjs/common';
import { type Query, QueryBus } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import type { MomentDto } from '../knowledge/moments/moment.dto.js';
import { Moments } from '../knowledge/moments/moments.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import type { Answer } from '../platform/http/answer.js';
import type { Times } from './shell.js';

/** How many things are kept, of the lightest. */
const KEPT = 1000;

/** Asks the questions that the API answers, so that a view computes no figure of its own. */
@Injectable()
export class Asking {
  private readonly known = new LRUCache<string, Promise<object>>({ maxSize: KEPT });

  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /**
   * The two times of a view. They are resolved once: all that it asks, it asks at that position. Problems as of every
   * read.
   */
  async times({ asOf, at }: Pick<MomentDto, 'asOf' | 'at'>): Promise<Times> {
    const moment = await this.moments.resolve({ asOf, at: at === undefined ? undefined : inUtc(at) });
    const { position } = await this.ledger.head();
    return {
      asOf: moment.asOf,
      at: moment.at,
      recordedAt: moment.recordedAt,
      asked: { asOf: asOf ?? null, at: at ?? null },
      today: this.moments.today(),
      head: Math.max(position, moment.at),
    };
  }

  /** What the API answers to this question: `A` is the class by which it is described. */
  async ask<A>(question: Query<Answer>): Promise<A> {
    return (await this.queries.execute<Query<Answer>, Answer>(question)).body as A;
  }

  /**
   * What `make` makes, once for each key. The key names the position at which it asks: then it stays true. `weight`: as
   * much room as so many light things.
   */
  async kept<T extends object>(key: string, make: () => Promise<T>, weight = 1): Promise<T> {
    const known = this.known.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made, { size: weight });
    made.catch(() => this.known.delete(key));
    return made;
  }
}

/** A field for a day and a time sends no zone, and perhaps no seconds: the page says that it means UTC. */
function inUtc(at: string): string {
  const [, minute, second = ':00'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/.exec(at) ?? [];
  return minute === undefined ? at : `${minute}${second}Z`;
}

/** The parameters of a question, both times pinned; what is left out is as the API has it by itself. */
export function at<P extends MomentDto>(
  parameters: new () => P,
  { asOf, at }: Pick<Times, 'asOf' | 'at'>,
  others: Partial<Omit<P, 'asOf' | 'at'>> = {},
): P {
  return Object.assign(new parameters(), { asOf, at: String(at) }, others);
}
