import type { Sealed } from '../envelope.js';
import { LedgerBroken, verified } from '../seal.js';
import { pages } from '../store/pages.js';
import type { Store } from '../store/store.js';
import type { Appender } from './appender.js';
import type { Group } from './group.js';

/** Appends a page of an export as it is, passing over what is there already. Returns how many events were added. */
export async function restore(store: Store, appender: Appender, page: readonly Sealed[]): Promise<number> {
  const events = page.map(({ bytes, hash }) => verified(bytes, hash));
  await appender.catchUp();
  const head = appender.known.head.position;
  const there = events.filter(({ position }) => position <= head);
  await compare(store, there);
  const { group } = await appender.append(async (empty) => {
    for (const event of events.slice(there.length)) await takeVerbatim(empty, event);
    return { group: empty, keys: [], verbatim: true };
  });
  return group.events.length;
}

async function takeVerbatim(group: Group, event: Sealed): Promise<void> {
  group.settle();
  const working = group.working();
  const { position, recordedAt } = working.head;
  if (event.position !== position + 1)
    throw new LedgerBroken(`Position ${event.position} follows position ${position}: there is a gap.`);
  const version = (await working.version(event.stream)) + 1;
  if (event.version !== version) {
    throw new LedgerBroken(
      `Position ${event.position} is version ${event.version} of ${event.stream}, where ${version} is due.`,
    );
  }
  if (recordedAt !== null && event.recordedAt < recordedAt)
    throw new LedgerBroken(`Position ${event.position} was recorded before the one it follows.`);
  await group.take(event);
}

async function compare(store: Store, there: readonly Sealed[]): Promise<void> {
  const [first, last] = [there[0], there.at(-1)];
  if (first === undefined || last === undefined) return;
  const held = new Map<number, string>();
  for await (const page of pages(store, { after: first.position - 1, upTo: last.position, checked: true })) {
    for (const { position, hash } of page) held.set(position, hash);
  }
  const other = there.find(({ position, hash }) => held.get(position) !== hash);
  if (other !== undefined) {
    throw new LedgerBroken(
      `This ledger holds another event at position ${other.position}. An export is restored into an empty ledger.`,
    );
  }
}
