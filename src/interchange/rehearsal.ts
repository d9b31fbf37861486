import { randomUUID } from 'node:crypto';
import { AdvancingFolds } from '../knowledge/folds/advancing-folds.js';
import type { Draft, Envelope } from '../ledger/envelope.js';
import type { Folded, Folder, Head, Selection, Working } from '../ledger/ledger.js';
import { categoryOf } from '../ledger/stream-name.js';
import type { DecidedLine } from './decided-lines.js';
import { RehearsedRefs } from './rehearsed-refs.js';
import type { ScratchFile } from './scratch-file.js';

/** A stream that was written to. `base`: its version before; `last`: place of its last event. */
interface Stream {
  readonly base: number;
  version: number;
  last: number;
}

/**
 * A ledger as it would be after some lines that are decided but not recorded. What is decided on it is a rehearsal. Its
 * events are put aside with their lines; each leads to the one before it in its stream.
 */
export class Rehearsal implements Working {
  head: Head;
  /** Beginning of the ids that its events have for as long as it lasts; the rest is the event's place. */
  private readonly ids = randomUUID().slice(0, 24);
  private readonly streams = new Map<string, Stream>();
  private readonly refs = new RehearsedRefs((stream) => this.eventsOf(stream));
  private readonly folds = new AdvancingFolds((folder, selection) => this.load(folder, selection));

  constructor(
    private readonly base: Working,
    private readonly scratch: ScratchFile,
    private readonly actor: string,
  ) {
    this.head = base.head;
  }

  fold<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    return this.folds.fold(folder, selection);
  }

  async version(stream: string): Promise<number> {
    return this.streams.get(stream)?.version ?? this.base.version(stream);
  }

  async event(eventId: string): Promise<Envelope | null> {
    if (!eventId.startsWith(this.ids)) return this.base.event(eventId);
    return this.eventAt(Number.parseInt(eventId.slice(this.ids.length), 16));
  }

  async byRef(stream: string, ref: string): Promise<readonly Envelope[]> {
    const here = this.streams.get(stream);
    if (here === undefined) return this.base.byRef(stream, ref);
    const rehearsed = this.refs.places(stream, ref).map((place) => this.eventAt(place));
    return here.base === 0 ? rehearsed : [...(await this.base.byRef(stream, ref)), ...rehearsed];
  }

  /** Takes what was decided of a line as if it had been recorded. */
  async append(line: number, drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) this.put({ line, at: this.head.position, draft: null });
    for (const draft of drafts) {
      const stream = this.streams.get(draft.stream) ?? (await this.begin(draft.stream));
      const [at, version, previous] = [this.head.position, stream.version + 1, stream.last];
      const place = this.put({ line, at, draft, version, previous });
      stream.version = version;
      stream.last = place;
      if (draft.ref !== null) this.refs.add(draft.stream, draft.ref, place);
      this.head = { position: at + 1, recordedAt: this.recordedAt };
      this.folds.advance(this.envelope(place, { draft, at, version }));
    }
  }

  private get recordedAt(): string {
    return this.head.recordedAt ?? '1970-01-01T00:00:00.000Z';
  }

  private async begin(stream: string): Promise<Stream> {
    const base = await this.base.version(stream);
    const begun = { base, version: base, last: NONE };
    this.streams.set(stream, begun);
    return begun;
  }

  private put(decided: DecidedLine): number {
    return this.scratch.add(JSON.stringify(decided));
  }

  private eventAt(place: number): Envelope {
    return this.envelope(place, this.decidedAt(place));
  }

  private decidedAt(place: number): Extract<DecidedLine, { readonly version: number }> {
    return JSON.parse(this.scratch.get(place)) as Extract<DecidedLine, { readonly version: number }>;
  }

  private envelope(
    place: number,
    { draft, at, version }: { readonly draft: Draft; readonly at: number; readonly version: number },
  ): Envelope {
    const { stream, type, schema, date, source, ref, data } = draft;
    const eventId = this.ids + place.toString(16).padStart(12, '0');
    const recorded = { recordedAt: this.recordedAt, actor: this.actor, correlation: 'rehearsal', causation: null };
    return { stream, type, schema, date, source, ref, data, eventId, version, position: at + 1, ...recorded };
  }

  /** The rehearsed events of a stream, in order. */
  private eventsOf(stream: string): readonly { readonly place: number; readonly event: Envelope }[] {
    const events = [];
    for (let place = this.streams.get(stream)?.last ?? NONE; place !== NONE;) {
      const decided = this.decidedAt(place);
      events.push({ place, event: this.envelope(place, decided) });
      place = decided.previous;
    }
    return events.reverse();
  }

  private *eventsIn(category: string): Generator<Envelope> {
    for (const { place, text } of this.scratch.all()) {
      const decided = JSON.parse(text) as DecidedLine;
      if (decided.draft !== null && categoryOf(decided.draft.stream) === category) yield this.envelope(place, decided);
    }
  }

  private async load<S>(folder: Folder<S>, selection: Selection): Promise<Folded<S>> {
    let { state, version, position } = await this.base.fold(folder, selection);
    const events =
      'stream' in selection
        ? this.eventsOf(selection.stream).map(({ event }) => event)
        : this.eventsIn(selection.category);
    for (const event of events) {
      if (folder.types !== undefined && !folder.types.includes(event.type)) continue;
      state = folder.evolve(state, event);
      version += 1;
      position = event.position;
    }
    return { state, version, position };
  }
}

const NONE = -1;
