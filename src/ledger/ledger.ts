import type { Draft, Envelope, Sealed } from './envelope.js';

/** The last position given and its time; position 0 is the empty ledger. */
export interface Head {
  readonly position: number;
  readonly recordedAt: string | null;
}

/**
 * Which events a fold takes: those of one stream, or those of a whole category (`participant`: all streams
 * `participant/…`).
 */
export type Selection = { readonly stream: string } | { readonly category: string };

/**
 * A pure fold of events into a state. `evolve` returns a new state and never changes the old one. `types`: only
 * these event types are read and folded (all, where absent).
 */
export interface Folder<S> {
  readonly name: string;
  readonly types?: readonly string[];
  readonly initial: S;
  evolve(state: S, event: Envelope): S;
}

/** A folded state: `position` is that of the last event in it, `version` its number of events. */
export interface Folded<S> {
  readonly state: S;
  readonly version: number;
  readonly position: number;
}

/**
 * What a decision sees: the ledger as it will be just before its own events, the appends waiting in the same group
 * included.
 */
export interface Working {
  readonly head: Head;
  fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>>;
  /** Current version of a stream; 0 where it does not exist. */
  version(stream: string): Promise<number>;
  /** The event with this id, or null. */
  event(eventId: string): Promise<Envelope | null>;
  /** Events of a stream recorded under this `ref`, in order. */
  byRef(stream: string, ref: string): Promise<readonly Envelope[]>;
}

/** What a decision comes to. `result` travels back to the caller untouched. */
export type Decided<R> = { readonly events: readonly Draft[]; readonly result: R } | { readonly refused: R };

/** One write. `decide` may run several times (a conflict decides again) and must not have effects. */
export interface LedgerWrite<R> {
  readonly actor: string;
  readonly correlation?: string;
  readonly causation?: string | null;
  /** Key scoped to the client, with a digest of the request. */
  readonly idempotency?: { readonly client: string; readonly key: string; readonly digest: string };
  /** Refused with StaleVersion unless the stream stands at this version. */
  readonly expected?: { readonly stream: string; readonly version: number };
  /** Decide, record nothing. */
  readonly dryRun?: boolean;
  decide(working: Working): Promise<Decided<R>>;
  /**
   * In a dry run that would record events: makes the result once more, from the ledger without these events and with
   * them.
   */
  rehearse?(result: R, events: readonly Envelope[], before: Working, after: Working): Promise<R>;
}

/** What became of a write. `position`: that of its last event, or the head it was judged at. */
export type Written<R> =
  | {
      readonly outcome: 'recorded';
      readonly events: readonly Sealed[];
      readonly position: number;
      readonly version: number;
      readonly result: R;
    }
  | {
      readonly outcome: 'replayed';
      readonly events: readonly Sealed[];
      readonly position: number;
      readonly version: number;
    }
  | { readonly outcome: 'dry-run'; readonly events: readonly Draft[]; readonly position: number; readonly result: R }
  | { readonly outcome: 'refused'; readonly refused: R; readonly position: number };

/** The caller's expected version does not hold (HTTP 412). */
export class StaleVersion extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(
      `The stream ${stream} stands at version ${String(actual)}, not at ${String(expected)}. Read it again and repeat the request with its version.`,
    );
  }
}

/** The idempotency key was used with another request (HTTP 422). */
export class KeyReused extends Error {}

/**
 * The postings follow another law than this process speaks. It neither sums nor adds to them (HTTP 503, exit code 4).
 * `postings` 0: none that has a number.
 */
export class OtherLaw extends Error {
  constructor(
    readonly spoken: number,
    readonly postings: number,
  ) {
    const newer = postings > spoken;
    super(
      newer
        ? `The sums of this ledger follow law ${String(postings)}, and this process speaks law ${String(spoken)}. Use the newer release; to go back to this one, run its foedera replay.`
        : `The sums of this ledger are not derived under law ${String(spoken)} yet. They are rebuilt when this release starts; ask again in a moment.`,
    );
  }
}

/** The database cannot be reached or stopped answering (HTTP 503, exit code 6). What was acknowledged is kept. */
export class StoreUnreachable extends Error {}

/** How far the service's clock may be ahead of the database's while the ledger's time moves on. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** The service's clock is too far ahead of the database's to stamp an event by it (HTTP 503). Nothing was recorded. */
export class ClocksDiffer extends Error {
  constructor(
    readonly service: string,
    readonly database: string,
  ) {
    super(
      `The service's clock says ${service}, the database's ${database}: more than a minute apart. Nothing is recorded until they agree; set the wrong one right.`,
    );
  }
}

/** An instant that later events may still fall at or before (HTTP 404). `now`: the database's clock. */
export class InstantNotReached extends Error {
  constructor(
    readonly instant: string,
    readonly now: string,
  ) {
    super(
      `The instant ${instant} lies ahead: the database's clock says ${now}. What is recorded until then would change the answer. Ask for an instant that has passed, or leave it out.`,
    );
  }
}

/**
 * Derives further rows from events, written in the append's own transaction (the postings). It is told every event
 * once, in order of position, right after it was decided; `working` already contains it. `before` is the ledger without
 * it.
 */
export interface Companion {
  readonly table: string;
  /** The number of the law by which it derives. Rows of two laws never stand in one set. */
  readonly law: number;
  /** Columns with their PostgreSQL element types, e.g. `{ name: 'date', type: 'date' }`. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  derive(event: Envelope, before: Working, after: Working): Promise<readonly (readonly unknown[])[]>;
}

/** Reading the ledger as it stands, or as it stood at a position. */
export interface LedgerReader {
  /** The head as the database has it now; afterwards every fold without `at` includes it. */
  head(): Promise<Head>;
  /**
   * The last position recorded at or before an instant (RFC 3339); 0 where there is none. For ever: what is recorded
   * later is stamped after every instant that was answered.
   * @throws InstantNotReached
   */
  positionAt(instant: string): Promise<number>;
  /** When a position was recorded; null for 0. */
  recordedAt(position: number): Promise<string | null>;
  /**
   * The fold of a selection up to `at` (default: what this process has caught up with, see `head`). Cached by version.
   */
  fold<S>(folder: Folder<S>, selection: Selection, at?: number): Promise<Folded<S>>;
  event(eventId: string): Promise<Sealed | null>;
  /**
   * Pages by position, bounded in rows and bytes; for feeds, exports, rebuilds. @throws LedgerDamaged at an event that
   * is not what was recorded.
   */
  read(from: {
    readonly after: number;
    readonly upTo?: number;
    readonly limit?: number;
    readonly stream?: string;
    readonly type?: string;
  }): AsyncIterable<readonly Sealed[]>;
}

/** The event store. */
export interface Ledger extends LedgerReader {
  write<R>(write: LedgerWrite<R>): Promise<Written<R>>;
}

/** What the clocks say at one moment, and the time of the last event. */
export interface Clocks {
  readonly service: string;
  readonly database: string;
  readonly recordedAt: string | null;
}

/** What a service tells of its ledger when it is asked how it is. */
export interface LedgerHealth {
  /**
   * Throws while writes cannot be stored: the database is read-only, or would not store the last one and does not store
   * a trial.
   */
  writable(): Promise<void>;
  clocks(): Promise<Clocks>;
}
