import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER, OWNER } from '../../ledger/tokens.js';
import { PostingsCompanion, type PostingRow } from '../postings-companion.js';
import { FromScratch, treatiesIn, type ScratchComparison } from './from-scratch.js';
import { Playback } from './playback.js';
import { compareSums, type SumComparison } from './running-sums.js';
import { SecondSet, type SetComparison } from './second-set.js';

/** What came of a rebuild. `comparedUpTo`: the position up to which both sets were compared. */
export interface Rebuilt extends SetComparison {
  readonly events: number;
  readonly postings: number;
  readonly comparedUpTo: number;
  readonly swapped: boolean;
  /** What the running sums were, against the live postings. A swap makes them anew. */
  readonly sums: SumComparison;
  /** With `check`: what readings that carry nothing on said. */
  readonly scratch: ScratchComparison | null;
}

/** Another rebuild is under way (exit code 4). */
export class RebuildUnderWay extends Error {}

/** How a rebuild is done, and who hears of it: events done, of how many so far. */
export interface RebuildOptions {
  /** Keep the live set where the two differ, and compare with readings from scratch as well. */
  readonly check: boolean;
  readonly onProgress?: (events: number, of: number) => void;
}

const REBUILD_LOCK = 7_228_202;
const ROWS_A_STATEMENT = 5_000;
/** So few events behind the head, the rest is caught up while writers wait. */
const CLOSE = 500;
/** What PostgreSQL says when a lock was not to be had: lock_timeout, deadlock. */
const LOCK_NOT_HAD: readonly unknown[] = ['55P03', '40P01'];
const ATTEMPTS = 20;

/**
 * Rebuilds the postings from the events beside the live ones, compares, and swaps. Readers and writers are served
 * throughout.
 */
@Injectable()
export class Rebuild {
  constructor(
    @Inject(OWNER) private readonly owner: DataSource,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(PostingsCompanion) private readonly companion: PostingsCompanion,
  ) {}

  /** Throws RebuildUnderWay. With `check`, sets that differ are not swapped: the live one stays as evidence. */
  async run(options: RebuildOptions): Promise<Rebuilt> {
    return this.alone(() => this.rebuild(options));
  }

  /** The same where the postings follow another law; null where another process was quicker. Throws RebuildUnderWay. */
  async renew(onProgress: RebuildOptions['onProgress']): Promise<Rebuilt | null> {
    return this.alone(async () => {
      const options = { check: false, ...(onProgress === undefined ? {} : { onProgress }) };
      return (await this.postingsLaw()) === this.companion.law ? null : this.rebuild(options);
    });
  }

  /** The law that the postings follow: that of this process where there are none, 0 where theirs has no number. */
  async postingsLaw(): Promise<number> {
    const [head] = await this.owner.query<{ law: number | null; position: string }[]>(
      'SELECT law, position FROM ledger_head',
    );
    return Number(head?.position) === 0 ? this.companion.law : (head?.law ?? 0);
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const guard = this.owner.createQueryRunner();
    try {
      const [lock] = (await guard.query('SELECT pg_try_advisory_lock($1) AS held', [REBUILD_LOCK])) as {
        held: boolean;
      }[];
      if (lock?.held !== true)
        throw new RebuildUnderWay('Another replay is under way on this ledger. Wait for it to end.');
      return await work();
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined);
      await guard.release();
    }
  }

  private async rebuild({ check, onProgress }: RebuildOptions): Promise<Rebuilt> {
    const set = await SecondSet.create(this.owner);
    try {
      const run = new Run(this.ledger, this.companion, set, onProgress, check ? new FromScratch(set) : null);
      for (
        let { position } = await this.ledger.head();
        position > run.position;
        { position } = await this.ledger.head()
      ) {
        const close = position - run.position <= CLOSE;
        await run.to(position);
        if (close) break;
      }
      const comparedUpTo = run.position;
      const comparison = await set.compare(comparedUpTo);
      const sums = await compareSums(this.owner);
      const scratch = await run.readAll();
      const wrong = comparison.onlyLive + comparison.onlyRebuilt + sums.differing + (scratch?.differing ?? 0);
      const swapped = !check || wrong === 0;
      if (swapped) await this.swap(run);
      return { ...comparison, events: run.events, postings: run.postings, comparedUpTo, swapped, sums, scratch };
    } finally {
      await set.drop();
    }
  }

  /**
   * `postings` is locked before the head, as appends do it, and never waited for long: readers would queue up behind.
   */
  private async swap(run: Run): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.owner.transaction(async ({ queryRunner }) => {
          if (queryRunner === undefined) throw new Error('A transaction has its query runner.');
          await queryRunner.query(`SET LOCAL lock_timeout = '2s'`);
          await queryRunner.query('LOCK TABLE postings IN ACCESS EXCLUSIVE MODE');
          const [head] = (await queryRunner.query('SELECT position FROM ledger_head FOR UPDATE')) as {
            position: string;
          }[];
          await run.to(Number(head?.position));
          await SecondSet.swapIn(queryRunner, this.companion.law);
        });
        return;
      } catch (error) {
        if (attempt >= ATTEMPTS || !LOCK_NOT_HAD.includes((error as { code?: unknown }).code)) throw error;
        await pause(50 * attempt);
      }
    }
  }
}

/** The rebuild on its way from the first event to the last. */
class Run {
  position = 0;
  events = 0;
  postings = 0;
  private readonly playback: Playback;

  constructor(
    private readonly ledger: Ledger,
    private readonly companion: PostingsCompanion,
    private readonly set: SecondSet,
    private readonly onProgress: RebuildOptions['onProgress'],
    private scratch: FromScratch | null,
  ) {
    this.playback = new Playback(companion, ledger);
  }

  /** Derives everything up to a position. What was added stays added, so this may be repeated after a failed swap. */
  async to(upTo: number): Promise<void> {
    if (upTo <= this.position) return;
    for await (const page of this.ledger.read({ after: this.position, upTo })) {
      let rows: PostingRow[] = [];
      const touched = new Set<string>();
      for (const event of page) {
        const derived = await this.playback.derive(event);
        rows.push(...derived);
        for (const id of treatiesIn(derived)) touched.add(id);
        this.events += 1;
        if (rows.length >= ROWS_A_STATEMENT) rows = await this.put(rows);
      }
      await this.put(rows);
      this.position = page.at(-1)?.position ?? this.position;
      await this.scratch?.compare(touched, this.playback.folds, this.position);
      this.onProgress?.(this.events, upTo);
    }
  }

  /** Reads every treaty from scratch as it stands now, for the last time: what follows happens while others wait. */
  async readAll(): Promise<ScratchComparison | null> {
    const { scratch } = this;
    this.scratch = null;
    await scratch?.compare('all', this.playback.folds, this.position);
    return scratch?.comparison ?? null;
  }

  private async put(rows: readonly PostingRow[]): Promise<PostingRow[]> {
    await this.set.add(rows, this.companion.columns);
    this.postings += rows.length;
    return [];
  }
}
