import type { Envelope, Sealed } from '../envelope.js';
import type { Carried } from '../folds/fold-cache.js';
import type { LocalLedger } from '../folds/local-ledger.js';
import { categoryOf } from '../stream-name.js';
import { evolved, selectionKey } from '../folds/selection.js';
import type { Folded, Folder, Selection } from '../ledger.js';

/** A fold on its way through the group's events. Of the way it came, only what may still be asked for is kept. */
interface Course {
  readonly folder: Folder<unknown>;
  readonly selection: string;
  /** As it was before the group. */
  readonly before: Folded<unknown>;
  /** Its last states; each but the first has one more of `taken`. */
  readonly steps: Folded<unknown>[];
  readonly taken: Sealed[];
  /** How many events of its selection it has looked at, and the bytes of those it took. */
  seen: number;
  bytes: number;
}

/**
 * What a group's events change in folds, versions and refs. An event more costs the same however many there are
 * already.
 */
export class GroupFolds {
  private readonly courses = new Map<string, Course>();
  /** The group's events by selection, in order. */
  private readonly bySelection = new Map<string, Sealed[]>();
  private readonly refs = new Map<string, Sealed[]>();

  /** Nobody will ask for the ledger as it was before this position. */
  private settled = 0;

  constructor(private readonly known: LocalLedger) {}

  /** From here on only the ledger at a position and later is asked for, and only events after it are taken back. */
  settle(position: number): void {
    this.settled = position;
  }

  take(event: Sealed): void {
    for (const [map, key] of this.placesOf(event)) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [event]);
      else list.push(event);
    }
  }

  /** Takes back the last events. */
  drop(events: readonly Sealed[]): void {
    const [first] = events;
    if (first === undefined) return;
    for (const event of events) for (const [map, key] of this.placesOf(event)) map.get(key)?.pop();
    for (const course of this.courses.values()) {
      course.seen = Math.min(course.seen, this.bySelection.get(course.selection)?.length ?? 0);
      while ((course.taken.at(-1)?.position ?? 0) >= first.position) {
        course.bytes -= course.taken.pop()?.bytes.length ?? 0;
        course.steps.pop();
      }
    }
  }

  async version(stream: string, upTo: number): Promise<number> {
    const last = this.bySelection.get(selectionKey({ stream }))?.findLast(({ position }) => position <= upTo);
    return last?.version ?? this.known.version(stream);
  }

  async byRef(stream: string, ref: string, upTo: number): Promise<readonly Envelope[]> {
    const earlier = await this.known.byRef(stream, ref);
    const here = this.refs.get(refKey(stream, ref));
    return here === undefined ? earlier : [...earlier, ...here.filter(({ position }) => position <= upTo)];
  }

  async fold<S>(folder: Folder<S>, selection: Selection, upTo: number): Promise<Folded<S>> {
    const selected = selectionKey(selection);
    const key = `${selected} ${folder.name}`;
    let course = this.courses.get(key);
    if (course === undefined) {
      const known = await this.known.fold(folder, selection);
      course = { folder: folder, selection: selected, before: known, steps: [known], taken: [], seen: 0, bytes: 0 };
      this.courses.set(key, course);
    }
    return this.advanced(course, upTo) as Folded<S>;
  }

  /** Every fold made, before the group and up to a position. */
  carried(upTo: number): ReadonlyMap<string, Carried> {
    const all = new Map<string, Carried>();
    for (const [key, course] of this.courses) {
      const after = this.advanced(course, upTo);
      if (after !== course.before) all.set(key, { before: course.before, after, bytes: course.bytes });
    }
    return all;
  }

  private advanced(course: Course, upTo: number): Folded<unknown> {
    const { folder, steps, taken } = course;
    const events = this.bySelection.get(course.selection) ?? [];
    for (let event = events[course.seen]; event !== undefined && event.position <= upTo; event = events[course.seen]) {
      course.seen += 1;
      if (folder.types !== undefined && !folder.types.includes(event.type)) continue;
      steps.push(evolved(folder, steps.at(-1) as Folded<unknown>, event));
      taken.push(event);
      course.bytes += event.bytes.length;
      while (taken[0] !== undefined && taken[0].position <= this.settled) {
        taken.shift();
        steps.shift();
      }
    }
    let count = taken.length;
    while (count > 0 && (taken[count - 1] as Sealed).position > upTo) count -= 1;
    return steps[count] as Folded<unknown>;
  }

  private placesOf(event: Sealed): readonly (readonly [Map<string, Sealed[]>, string])[] {
    const { stream, ref } = event;
    const places = [[this.bySelection, selectionKey({ stream })] as const];
    places.push([this.bySelection, selectionKey({ category: categoryOf(stream) })]);
    if (ref !== null) places.push([this.refs, refKey(stream, ref)]);
    return places;
  }
}

function refKey(stream: string, ref: string): string {
  return `${stream}\u0000${ref}`;
}
