import { setTimeout as sleep } from 'node:timers/promises';
import { storeFailure } from '../../platform/database/store-failure.js';
import type { LocalLedger } from '../folds/local-ledger.js';
import { type Companion, OtherLaw, StoreUnreachable } from '../ledger.js';
import { type KeyRow, append, appendText, headAfter, lawOf } from '../store/append.js';
import { type FencedHead, lockHead, raiseFence, readHead } from '../store/head.js';
import { OutcomeUnknown, type Session, type Store } from '../store/store.js';
import { Group } from './group.js';
import { assertNotAhead } from './stamp.js';
import { Writable } from './writable.js';

/** A group that was decided, with the keys to be kept. */
export interface DecidedGroup {
  readonly group: Group;
  readonly keys: readonly KeyRow[];
  /** The events come from another ledger, with their times. */
  readonly verbatim?: boolean;
}

const MOST_TRIES = 10;
/** How long to look for a database that went away during an append, to learn whether that happened. */
const SEARCH_MS = 30_000;

/**
 * Appends groups at the head, whoever else is appending: decides upon what is known, and again whenever that turns out
 * to be stale.
 */
export class Appender {
  private companion: Companion | null = null;
  private text = appendText(null);
  readonly writable = new Writable();

  constructor(
    private readonly store: Store,
    readonly known: LocalLedger,
  ) {}

  /** Whose rows are written with every event. */
  register(companion: Companion): void {
    if (this.companion !== null) throw new Error(`The ledger has a companion already: ${this.companion.table}.`);
    this.companion = companion;
    this.text = appendText(companion);
  }

  /**
   * Has a group decided and appends it. What `decideAll` gave last is what holds: in the ledger, and for everything it
   * did not record. The caller sees to it that nobody else in this process appends or catches up meanwhile.
   * @throws OtherLaw, StoreUnreachable, and every error of the database that another try does not mend.
   */
  async append<D extends DecidedGroup>(decideAll: (group: Group) => Promise<D>): Promise<D> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await this.underLaw();
      const attempt: { decided?: D } = {};
      const decideNow = async () => (attempt.decided = await decideAll(new Group(this.known, this.companion)));
      try {
        const done = tries === 0 ? await this.optimistically(decideNow) : await this.lockingOthersOut(decideNow);
        if (done !== null) return this.done(done);
      } catch (error) {
        this.writable.failed(error);
        if (error instanceof OutcomeUnknown) {
          if (attempt.decided !== undefined && (await this.happened(attempt.decided)))
            return this.done(attempt.decided);
        } else if (!mendedByAnotherTry(error) || (tries > 0 && storeFailure(error) === 'hindered')) throw error;
      }
      await this.catchUp();
    }
    throw new StoreUnreachable(
      'The ledger is being written to from so many sides that this could not be recorded. Try again.',
    );
  }

  /**
   * Throws OtherLaw unless the postings follow the law that the companion derives by; those of an empty ledger will.
   */
  private async underLaw(): Promise<void> {
    const spoken = lawOf(this.companion);
    const follows = (): boolean => this.known.head.position === 0 || this.known.head.law === spoken;
    // They may have been rebuilt since.
    if (!follows()) await this.catchUp();
    if (!follows()) throw new OtherLaw(spoken, this.known.head.law);
  }

  private done<D extends DecidedGroup>(decided: D): D {
    if (decided.group.events.length > 0) this.writable.stored();
    return decided;
  }

  /** Takes what other processes recorded. */
  async catchUp(): Promise<void> {
    await this.known.catchUp(await readHead(this.store));
  }

  /** One statement. Null where another process was quicker. */
  private async optimistically<D extends DecidedGroup>(decideNow: () => Promise<D>): Promise<D | null> {
    const { head } = this.known;
    const decided = await decideNow();
    const recorded = await this.store.session((session) => this.write(session, head, decided));
    if (recorded) this.take(head, decided);
    return recorded ? decided : null;
  }

  /** With the head locked before deciding, so that nobody can be quicker. */
  private async lockingOthersOut<D extends DecidedGroup>(decideNow: () => Promise<D>): Promise<D | null> {
    const decided = await this.store.transaction('BEGIN', async (session) => {
      const locked = await lockHead(session);
      await this.known.catchUp(locked);
      const result = await decideNow();
      if (result.verbatim !== true) assertNotAhead(result.group.events.at(-1)?.recordedAt, locked);
      return (await this.write(session, locked, result)) ? result : null;
    });
    if (decided !== null) this.take(this.known.head, decided);
    return decided;
  }

  /** A group that records nothing holds if the head is where it was when it was decided. */
  private async write(session: Session, head: FencedHead, decided: DecidedGroup): Promise<boolean> {
    const { group, keys, verbatim = false } = decided;
    if (group.events.length === 0 && keys.length === 0) return (await readHead(session)).position === head.position;
    return append(session, this.text, this.companion, head, { events: group.events, rows: group.rows, keys, verbatim });
  }

  private take(head: FencedHead, { group }: DecidedGroup): void {
    this.known.apply(group.events, headAfter(head, group.events, this.companion), group.carried());
  }

  /**
   * Finds out, however long the database is away, within reason, whether an append whose answer was lost has happened.
   */
  private async happened({ group }: DecidedGroup): Promise<boolean> {
    const first = group.events[0];
    const deadline = Date.now() + SEARCH_MS;
    for (let pause = 20; ; pause = Math.min(2 * pause, 500)) {
      try {
        const head = await raiseFence(this.store);
        await this.known.catchUp(head);
        return first !== undefined && (await this.known.event(first.eventId)) !== null;
      } catch (error) {
        if (!(error instanceof StoreUnreachable) && !mendedByAnotherTry(error)) throw error;
        if (Date.now() > deadline) {
          throw new StoreUnreachable(
            'The database went away while this was being recorded, so it is not known whether it was. Ask again with the same Idempotency-Key, or look at the history, when it is back.',
            { cause: error },
          );
        }
        await sleep(pause);
      }
    }
  }
}

/** A deadlock, a lock not had in time, or another process's key that came in between. */
function mendedByAnotherTry(error: unknown): boolean {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  return (
    code === '40001' ||
    code === '40P01' ||
    code === '55P03' ||
    (code === '23505' && constraint === 'idempotency_keys_pkey')
  );
}
