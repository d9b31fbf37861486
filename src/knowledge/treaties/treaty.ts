import { LRUCache } from 'lru-cache';
import { bounded, readingOf } from '../moments/bounded.js';
import { soleCount } from '../../domain/entry-into-force/recount.js';
import { dependsOn } from '../../domain/treaty/reading/depends-on.js';
import { evolveTreaty, TREATY_INITIAL } from '../../domain/treaty/reading/evolve.js';
import { interpret, type Previous } from '../../domain/treaty/reading/interpret.js';
import { surroundingsIn, type ReadTreaties } from '../../domain/treaty/reading/context-of-treaty.js';
import type { Context, Interpretation } from '../../domain/treaty/model/interpretation.js';
import type { TreatyState } from '../../domain/treaty/model/state.js';
import type { Treaty } from '../../domain/treaty/model/treaty.js';
import type { Folded, Folder } from '../../ledger/ledger.js';
import { sameContent } from '../../domain/event.js';
import { isRead, type TreatyLink } from '../../domain/treaty/model/link.js';
import { once } from '../folds/evolved-once.js';
import { folder } from '../folds/folder.js';
import { registerFoldIn } from '../participants/register.js';
import { treatyIndexIn, treatyStream } from './treaty-index.js';
import type { View } from '../moments/view.js';

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
  /** Later treaties with a link to this one. */
  readonly linkedBy: readonly TreatyLink[];
}

const TREATY: Folder<TreatyState> = folder({
  name: 'treaty',
  initial: TREATY_INITIAL,
  evolve: once(evolveTreaty),
});

/** An interpretation with what it was made from; it holds for as long as that is the same. */
interface Made extends Previous {
  readonly read: ReadTreaties;
}

const made = new WeakMap<TreatyState, Made>();

/** The last interpretation of each treaty lately read, from which the next one takes what did not change. */
const latest = new LRUCache<string, Made>({
  maxSize: 30_000,
  sizeCalculation: ({ state }) => Math.min(state.version + 1, 10_000),
});

/** The folded stream of a treaty, registered or not. */
export function treatyStateIn(view: View, id: string): Promise<Folded<TreatyState>> {
  return view.fold(TREATY, { stream: treatyStream(id) });
}

/**
 * A treaty with its interpretation. Null where no treaty of this id is registered. Interpretations are made once for
 * each state. `before`: the treaty a little earlier, where that is at hand. Everything that did not change since is
 * taken from it.
 */
export async function treatyIn(view: View, id: string, before: KnownTreaty | null = null): Promise<KnownTreaty | null> {
  return known(view, id, [], before);
}

/**
 * The interpretation of a treaty made from nothing: no earlier reading of it, or of a treaty that it reads, is carried
 * on.
 */
export async function readFromScratch(
  view: View,
  id: string,
  path: readonly string[] = [],
): Promise<Interpretation | null> {
  const { state } = await treatyStateIn(view, id);
  if (state.treaty === null) return null;
  const read = new Map<string, Interpretation | null>();
  const { all, changing } = await readBy(view, state.treaty);
  for (const other of all)
    read.set(other, other === id || path.includes(other) ? null : await readFromScratch(view, other, [...path, id]));
  const { law } = (await registerFoldIn(view)).state;
  return interpret(state, { register: law, ...surroundingsIn(read, state.treaty, changing) });
}

/** The treaties that one reads: those of its own registration, and later ones that change something for it. */
async function readBy(view: View, treaty: Treaty): Promise<ReadBy> {
  const linkedBy = (await treatyIndexIn(view)).get(treaty.id)?.linkedBy ?? [];
  const changing = linkedBy.filter(isRead);
  return { all: [...new Set([...dependsOn(treaty), ...changing.map((link) => link.treaty)])], linkedBy, changing };
}

interface ReadBy {
  readonly all: readonly string[];
  readonly linkedBy: readonly TreatyLink[];
  /** Those of the links that change something for it. */
  readonly changing: readonly TreatyLink[];
}

/**
 * `path`: the treaties being read already; a replaced registration could make two of them read each other, and then
 * neither reads on.
 */
async function known(
  view: View,
  id: string,
  path: readonly string[],
  before: KnownTreaty | null,
): Promise<KnownTreaty | null> {
  const folded = await treatyStateIn(view, id);
  const { treaty } = folded.state;
  if (treaty === null) return null;
  const register = (await registerFoldIn(view)).state;
  const { all: dependencies, linkedBy, changing } = await readBy(view, treaty);
  const read = new Map<string, Interpretation | null>();
  for (const other of dependencies) {
    const there = other === id || path.includes(other) ? null : await known(view, other, [...path, id], null);
    read.set(other, there?.interpretation ?? null);
  }
  const surroundings = surroundingsIn(read, treaty, changing);
  const interpretAll = () => interpreted(folded.state, { register: register.law, ...surroundings }, read, before);
  const interpretation = view.bounded === true ? await bounded(readingOf(id), interpretAll) : interpretAll();
  const context: Context = { register: register.known.register, ...surroundings };
  return {
    state: folded.state,
    interpretation,
    context,
    version: folded.version,
    position: folded.position,
    dependencies,
    linkedBy,
  };
}

/**
 * Whether what was read from other treaties says the same: of most clauses only the dates matter, of others all that
 * was read.
 */
function sameReading(one: ReadTreaties, other: ReadTreaties, treaty: Treaty, linked: boolean): boolean {
  if (one.size !== other.size) return false;
  const datesOnly = !linked && soleCount(treaty) !== null;
  return [...one].every(([id, there]) => {
    const here = other.get(id);
    return (
      there === here ||
      (datesOnly && here !== undefined && (there === null) === (here === null) && sameDates(there, here))
    );
  });
}

function sameDates(there: Interpretation | null, here: Interpretation | null): boolean {
  const dates = (read: Interpretation | null) =>
    [read, read?.bounds?.most ?? read, read?.bounds?.least ?? read].map((each) => each?.verdict.date);
  return dates(there).join(' ') === dates(here).join(' ');
}

function interpreted(
  state: TreatyState,
  context: Context,
  read: ReadTreaties,
  before: KnownTreaty | null,
): Interpretation {
  const there = made.get(state);
  const { treaty } = state;
  if (treaty === null) return interpret(state, context);
  const same =
    there !== undefined && there.context.register === context.register && there.context.parent === context.parent;
  const linked = context.linkedBy !== undefined;
  const sameLinks = same && sameContent(there.context.linkedBy, context.linkedBy);
  if (sameLinks && sameReading(there.read, read, treaty, linked)) {
    if (latest.get(treaty.id) !== there) latest.set(treaty.id, there);
    return there.interpretation;
  }
  const previous = there ?? (before === null ? undefined : made.get(before.state)) ?? latest.get(treaty.id);
  const now: Made = { state, context, read, interpretation: interpret(state, context, previous) };
  made.set(state, now);
  latest.set(treaty.id, now);
  return now.interpretation;
}
