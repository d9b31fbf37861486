import { LRUCache } from 'lru-cache';
import type { RecordedEvent } from '../domain/event.js';
import { dependsOn } from '../domain/treaty/depends-on.js';
import { evolveTreaty, TREATY_INITIAL } from '../domain/treaty/evolve.js';
import { interpret, type Previous } from '../domain/treaty/interpret.js';
import type { Context, Interpretation } from '../domain/treaty/interpretation.js';
import type { TreatyState } from '../domain/treaty/state.js';
import type { Envelope } from '../ledger/envelope.js';
import type { Folded, Folder } from '../ledger/ledger.js';
import { once } from './evolved-once.js';
import { registerFoldIn } from './register.js';
import { treatyStream } from './treaty-index.js';
import type { View } from './view.js';

/** A treaty as believed in a view, with all that its interpretation read. */
export interface KnownTreaty {
  readonly state: TreatyState;
  readonly interpretation: Interpretation;
  readonly context: Context;
  /** Version of the treaty's own stream. */
  readonly version: number;
  /** Position of the treaty's own last event. */
  readonly position: number;
  /** The treaties read: the parent and the floors. */
  readonly dependencies: readonly string[];
}

const TREATY: Folder<TreatyState> = {
  name: 'treaty',
  initial: TREATY_INITIAL,
  evolve: once((state: TreatyState, event: Envelope) => evolveTreaty(state, event as unknown as RecordedEvent)),
};

/** An interpretation with what it was made from; it holds for as long as that is the same. */
interface Made extends Previous {
  readonly floors: string;
}

const made = new WeakMap<TreatyState, Made>();

/** The last interpretation of each treaty lately read, from which the next one takes what did not change. */
const latest = new LRUCache<string, Made>({ maxSize: 30_000, sizeCalculation: ({ state }) => Math.min(state.version + 1, 10_000) });

/** The folded stream of a treaty, registered or not. */
export function treatyStateIn(view: View, id: string): Promise<Folded<TreatyState>> {
  return view.fold(TREATY, { stream: treatyStream(id) });
}

/**
 * A treaty with its interpretation; null where no treaty of this id is registered. Interpretations are made once for each state.
 * `before`: the treaty a little earlier, where that is at hand, from which everything that did not change since is taken.
 */
export async function treatyIn(view: View, id: string, before: KnownTreaty | null = null): Promise<KnownTreaty | null> {
  return known(view, id, [], before);
}

/** `path`: the treaties being read already; a replaced registration could make two of them read each other, and then neither reads on. */
async function known(view: View, id: string, path: readonly string[], before: KnownTreaty | null): Promise<KnownTreaty | null> {
  const folded = await treatyStateIn(view, id);
  const { treaty } = folded.state;
  if (treaty === null) return null;
  const register = (await registerFoldIn(view)).state;
  const dependencies = dependsOn(treaty);
  const read = new Map<string, Interpretation | null>();
  for (const other of dependencies) {
    const there = other === id || path.includes(other) ? null : await known(view, other, [...path, id], null);
    read.set(other, there?.interpretation ?? null);
  }
  const parent = treaty.parent === null ? null : (read.get(treaty.parent) ?? null);
  const inForceOn = (other: string) => read.get(other)?.verdict.date;
  const interpretation = interpreted(folded.state, { register: register.law, parent, inForceOn }, floorsKey(read), before);
  const context: Context = { register: register.known.register, parent, inForceOn };
  return { state: folded.state, interpretation, context, version: folded.version, position: folded.position, dependencies };
}

function floorsKey(read: ReadonlyMap<string, Interpretation | null>): string {
  if (read.size === 0) return '';
  return [...read].map(([id, there]) => `${id}=${there === null ? '?' : String(there.verdict.date)}`).join(' ');
}

function interpreted(state: TreatyState, context: Context, floors: string, before: KnownTreaty | null): Interpretation {
  const there = made.get(state);
  const { register, parent } = context;
  const id = state.treaty?.id ?? '';
  if (there !== undefined && there.context.register === register && there.context.parent === parent && there.floors === floors) {
    if (latest.get(id) !== there) latest.set(id, there);
    return there.interpretation;
  }
  const previous = there ?? (before === null ? undefined : made.get(before.state)) ?? latest.get(id);
  const now: Made = { state, context, floors, interpretation: interpret(state, context, previous) };
  made.set(state, now);
  latest.set(id, now);
  return now.interpretation;
}
