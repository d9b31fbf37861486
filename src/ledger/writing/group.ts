import type { Draft, Envelope, Sealed } from '../envelope.js';
import { evolved, selectionKey, takes } from '../folds/selecting.js';
import type { Known } from '../folds/known.js';
import type { Companion, Folded, Folder, Selection, Working } from '../ledger.js';
import { NotStorable, seal } from '../seal.js';

/** A fold after the first `count` events of the group. */
interface Step {
  readonly count: number;
  readonly folded: Folded<unknown>;
}

/** What a new event takes from the write it belongs to. */
export type Recording = Pick<Envelope, 'eventId' | 'recordedAt' | 'actor' | 'correlation' | 'causation'>;

/** The events decided for one commit, each upon those before it. Nothing of it is recorded yet. */
export class Group {
  readonly events: Sealed[] = [];
  /** The companion's rows, one array for each event. */
  private readonly derived: (readonly (readonly unknown[])[])[] = [];
  private readonly steps = new Map<string, Step[]>();
  bytes = 0;

  constructor(
    private readonly known: Known,
    private readonly companion: Companion | null,
  ) {}

  get rows(): readonly (readonly unknown[])[] {
    return this.derived.flat();
  }

  /** Takes one more event: gives it its version and position, seals it, and derives the companion's rows. */
  async add(draft: Draft, recording: Recording): Promise<void> {
    const { stream, type, schema, date, source, ref, data } = draft;
    if (typeof stream !== 'string' || stream === '') throw new NotStorable('/stream', 'is empty');
    const version = (await this.version(this.events.length, stream)) + 1;
    const position = this.known.head.position + this.events.length + 1;
    await this.take(seal({ stream, type, schema, date, source, ref, data, ...recording, version, position }));
  }

  /** Takes an event that is sealed already. */
  async take(event: Sealed): Promise<void> {
    const count = this.events.push(event);
    this.bytes += event.bytes.length;
    this.derived.push(this.companion === null ? [] : await this.companion.derive(event, this.working(count - 1), this.working(count)));
  }

  /** Drops the events after the first `count`. */
  rollback(count: number): void {
    for (const { bytes } of this.events.splice(count)) this.bytes -= bytes.length;
    this.derived.splice(count);
    for (const [key, steps] of this.steps)
      this.steps.set(
        key,
        steps.filter((step) => step.count <= count),
      );
  }

  /** The ledger with the first `count` events of the group. */
  working(count = this.events.length): Working {
    const { known } = this;
    const head = this.events[count - 1] ?? known.head;
    return {
      head: { position: head.position, recordedAt: head.recordedAt },
      fold: (folder, selection) => this.fold(count, folder, selection),
      version: (stream) => this.version(count, stream),
      event: async (eventId) => this.events.slice(0, count).find((event) => event.eventId === eventId) ?? known.event(eventId),
      byRef: async (stream, ref) => [
        ...(await known.byRef(stream, ref)),
        ...this.events.slice(0, count).filter((event) => event.stream === stream && event.ref === ref),
      ],
    };
  }

  private async version(count: number, stream: string): Promise<number> {
    for (let index = count - 1; index >= 0; index -= 1) {
      const event = this.events[index];
      if (event?.stream === stream) return event.version;
    }
    return this.known.version(stream);
  }

  private async fold<S>(count: number, folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    const key = `${selectionKey(selection)} ${folder.name}`;
    let steps = this.steps.get(key);
    if (steps === undefined) {
      steps = [{ count: 0, folded: await this.known.fold(folder, selection) }];
      this.steps.set(key, steps);
    }
    const from = steps.findLast((step) => step.count <= count);
    if (from === undefined) throw new Error(`The fold ${folder.name} has no beginning.`);
    let folded = from.folded as Folded<S>;
    for (let index = from.count; index < count; index += 1) {
      const event = this.events[index];
      if (event !== undefined && takes(folder, selection, event)) folded = evolved(folder, folded, event);
    }
    if (steps.at(-1) === from && from.count < count) steps.push({ count, folded });
    return folded;
  }
}
