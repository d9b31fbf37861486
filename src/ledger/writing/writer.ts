import { setImmediate as turn } from 'node:timers/promises';
import { storeFailure } from '../../platform/database/store-failure.js';
import { StoreUnreachable, type LedgerWrite, type Written } from '../ledger.js';
import type { KeyRow } from '../store/append.js';
import { pages } from '../store/pages.js';
import type { Store } from '../store/store.js';
import type { Appender, DecidedGroup } from './appender.js';
import { type WriteOutcome, decide } from './decide.js';
import type { Group } from './group.js';
import { earlierKeys } from './keys.js';
import type { Lock } from './lock.js';
import { stampAfter } from './stamp.js';

/** Bounds of one group: writes, and where it stops taking more, events and bytes. */
const MOST_WRITES = 512;
const MANY_EVENTS = 1000;
const MANY_BYTES = 4 * 1024 * 1024;
const LONGEST_QUEUE = 10_000;

/** A write with whom to answer. */
interface Waiting {
  readonly write: LedgerWrite<unknown>;
  readonly answer: (written: Written<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

interface Decided extends DecidedGroup {
  readonly outcomes: readonly WriteOutcome[];
}

/** Group commit: the writes that wait while one group is being recorded go together into the next. */
export class Writer {
  private readonly queue: Waiting[] = [];
  private running = false;

  constructor(
    private readonly store: Store,
    private readonly appender: Appender,
    private readonly lock: Lock,
    private readonly clock: () => string,
  ) {}

  /** @throws StoreUnreachable, StaleVersion, KeyReused, NotStorable, and whatever `decide` throws. */
  write<R>(write: LedgerWrite<R>): Promise<Written<R>> {
    if (this.queue.length >= LONGEST_QUEUE) {
      return Promise.reject(
        new StoreUnreachable(`${LONGEST_QUEUE} writes are waiting already. Try again in a moment.`),
      );
    }
    return new Promise<Written<R>>((answer, fail) => {
      this.queue.push({ write, answer: answer as (written: Written<unknown>) => void, fail });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.queue.length > 0) {
      await this.lock.run(() => this.record(this.queue.splice(0, MOST_WRITES)));
      // Those just answered come back with their next write before the next group is made.
      await turn();
    }
    this.running = false;
  }

  /**
   * Records some writes as one group; where the database refuses the group, one by one, so that only the bad one fails.
   */
  private async record(taken: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes, group } = await this.appender.append((empty) => this.decideAll(taken, empty));
      this.queue.unshift(...taken.slice(outcomes.length));
      await this.settle(taken, outcomes, group);
    } catch (error) {
      if (taken.length > 1 && !(error instanceof StoreUnreachable) && storeFailure(error) === null) {
        for (const one of taken) await this.record([one]);
      } else for (const { fail } of taken) fail(error);
    }
  }

  /** Outcomes for the first of the writes, or all; the others have to wait for the next group. */
  private async decideAll(taken: readonly Waiting[], group: Group): Promise<Decided> {
    const asked = taken.flatMap(({ write }) =>
      write.idempotency === undefined || write.dryRun === true ? [] : [write.idempotency],
    );
    const keys = await earlierKeys(this.store, asked);
    const before = new Set(keys.keys());
    const now = stampAfter(group.known.head, this.clock());
    const outcomes: WriteOutcome[] = [];
    for (const { write } of taken) {
      if (group.events.length >= MANY_EVENTS || group.bytes >= MANY_BYTES) break;
      outcomes.push(await decide(write, group, keys, now));
    }
    return { group, outcomes, keys: [...keys].filter(([key]) => !before.has(key)).map(([, row]) => row) };
  }

  private async settle(taken: readonly Waiting[], outcomes: readonly WriteOutcome[], group: Group): Promise<void> {
    for (const [index, outcome] of outcomes.entries()) {
      const waiting = taken[index];
      if (waiting === undefined) continue;
      if (outcome.kind === 'failed') waiting.fail(outcome.error);
      else if (outcome.kind === 'replayed') await this.replayed(outcome.row).then(waiting.answer, waiting.fail);
      else waiting.answer(writtenOf(outcome, group));
    }
  }

  private async replayed({ first, last, version }: KeyRow): Promise<Written<unknown>> {
    if (first === null) return { outcome: 'replayed', events: [], position: last, version };
    const read = [];
    for await (const page of pages(this.store, { after: first - 1, upTo: last })) read.push(...page);
    return { outcome: 'replayed', events: read, position: last, version };
  }
}

function writtenOf(outcome: Exclude<WriteOutcome, { kind: 'failed' | 'replayed' }>, group: Group): Written<unknown> {
  switch (outcome.kind) {
    case 'recorded': {
      const { from, to, version, result } = outcome;
      const { position } = group.head(to);
      return { outcome: 'recorded', events: group.events.slice(from, to), position, version, result };
    }
    case 'dry-run': {
      const { events, position, result } = outcome;
      return { outcome: 'dry-run', events, position, result };
    }
    case 'refused':
      return { outcome: 'refused', refused: outcome.refused, position: outcome.position };
  }
}
