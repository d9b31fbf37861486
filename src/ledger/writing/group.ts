import type { Draft, Envelope, Sealed } from '../envelope.js';
import type { Carried } from '../folds/fold-cache.js';
import type { LocalLedger } from '../folds/local-ledger.js';
import type { Companion, Folded, Folder, Head, Selection, Working } from '../ledger.js';
import { NotStorable, seal } from '../seal.js';
import { GroupFolds } from './group-folds.js';

/** What a new event takes from the write it belongs to. */
export type Recording = Pick<Envelope, 'eventId' | 'recordedAt' | 'actor' | 'correlation' | 'causation'>;

/** The events decided for one commit, each upon those before it. Nothing of it is recorded yet. */
export class Group {
  readonly events: Sealed[] = [];
  /** The companion's rows, one array for each event. */
  private readonly derived: (readonly (readonly unknown[])[])[] = [];
  private readonly folds: GroupFolds;
  bytes = 0;

  constructor(
    readonly known: LocalLedger,
    private readonly companion: Companion | null,
  ) {
    this.folds = new GroupFolds(known);
  }

  get rows(): readonly (readonly unknown[])[] {
    return this.derived.flat();
  }

  /** The folds made on the way, with all of the group's events in them. */
  carried(): ReadonlyMap<string, Carried> {
    return this.folds.carried(this.head(this.events.length).position);
  }

  /** Takes one more event: gives it its version and position, seals it, and derives the companion's rows. */
  async add(draft: Draft, recording: Recording): Promise<void> {
    const { stream, type, schema, date, source, ref, data } = draft;
    const { eventId, recordedAt, actor, correlation, causation } = recording;
    if (typeof stream !== 'string' || stream === '') throw new NotStorable('/stream', 'is empty');
    const position = this.head(this.events.length).position + 1;
    const version = (await this.folds.version(stream, position)) + 1;
    // In the order of the canonical text, which then need not be sorted.
    const recorded = {
      actor,
      causation,
      correlation,
      data,
      date,
      eventId,
      position,
      recordedAt,
      ref,
      schema,
      source,
      stream,
      type,
      version,
    };
    await this.take(seal(recorded));
  }

  /** Takes an event that is sealed already. */
  async take(event: Sealed): Promise<void> {
    const count = this.events.push(event);
    this.bytes += event.bytes.length;
    this.folds.take(event);
    this.derived.push(
      this.companion === null ? [] : await this.companion.derive(event, this.working(count - 1), this.working(count)),
    );
  }

  /** From here on nothing is asked of the ledger as it was before the last event, and that one stays. */
  settle(): void {
    this.folds.settle(this.head(this.events.length).position);
  }

  /** Drops the events after the first `count`. */
  rollback(count: number): void {
    const dropped = this.events.splice(count);
    for (const { bytes } of dropped) this.bytes -= bytes.length;
    this.derived.splice(count);
    this.folds.drop(dropped);
  }

  /** The head after the first `count` events of the group. */
  head(count: number): Head {
    const { position, recordedAt } = this.events[count - 1] ?? this.known.head;
    return { position, recordedAt };
  }

  /** The ledger with the first `count` events of the group. */
  working(count = this.events.length): Working {
    return new GroupWorking(this, this.folds, this.head(count));
  }
}

/** The ledger with the events of a group up to a position. */
class GroupWorking implements Working {
  constructor(
    private readonly group: Group,
    private readonly folds: GroupFolds,
    readonly head: Head,
  ) {}

  fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    return this.folds.fold(folder, selection, this.head.position);
  }

  version(stream: string): Promise<number> {
    return this.folds.version(stream, this.head.position);
  }

  async event(eventId: string): Promise<Envelope | null> {
    const { position } = this.head;
    return (
      this.group.events.find((event) => event.eventId === eventId && event.position <= position) ??
      this.group.known.event(eventId)
    );
  }

  byRef(stream: string, ref: string): Promise<readonly Envelope[]> {
    return this.folds.byRef(stream, ref, this.head.position);
  }
}
