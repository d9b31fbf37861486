import { randomUUID } from 'node:crypto';
import type { Draft } from '../envelope.js';
import { KeyReused, StaleVersion, type LedgerWrite, type Working } from '../ledger.js';
import type { KeyRow } from '../store/append.js';
import { nextEventId } from './event-ids.js';
import type { Group } from './group.js';
import { keyOf } from './keys.js';

/**
 * What one write of a group came to; it holds only if the group does. `from` and `to`: its events' places in the group.
 */
export type WriteOutcome =
  | {
      readonly kind: 'recorded';
      readonly from: number;
      readonly to: number;
      readonly version: number;
      readonly result: unknown;
    }
  | { readonly kind: 'replayed'; readonly row: KeyRow }
  | { readonly kind: 'dry-run'; readonly events: readonly Draft[]; readonly position: number; readonly result: unknown }
  | { readonly kind: 'refused'; readonly refused: unknown; readonly position: number }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Decides one write upon the group as it stands and adds its events. `keys`: what idempotency keys led to. Those of
 * earlier writes of the group are included. Whatever it comes to, a write that records nothing leaves the group as it
 * was.
 */
export async function decide(
  write: LedgerWrite<unknown>,
  group: Group,
  keys: Map<string, KeyRow>,
  now: string,
): Promise<WriteOutcome> {
  const before = group.events.length;
  try {
    const outcome = replay(write, keys) ?? (await decideAnew(write, group, now));
    if (outcome.kind === 'recorded' && write.idempotency !== undefined)
      keys.set(keyOf(write.idempotency), keyRow(write.idempotency, group, outcome));
    return outcome;
  } catch (error) {
    group.rollback(before);
    return { kind: 'failed', error };
  }
}

function replay({ idempotency, dryRun }: LedgerWrite<unknown>, keys: Map<string, KeyRow>): WriteOutcome | null {
  const row = idempotency === undefined || dryRun === true ? undefined : keys.get(keyOf(idempotency));
  if (row === undefined) return null;
  if (row.digest !== idempotency?.digest) {
    throw new KeyReused(
      `The idempotency key ${row.key} was used with another request. Use a new key for a new request.`,
    );
  }
  return { kind: 'replayed', row };
}

async function decideAnew(write: LedgerWrite<unknown>, group: Group, now: string): Promise<WriteOutcome> {
  group.settle();
  const working = group.working();
  const { expected } = write;
  if (expected !== undefined) {
    const actual = await working.version(expected.stream);
    if (actual !== expected.version) throw new StaleVersion(expected.stream, expected.version, actual);
  }
  const decided = await write.decide(working);
  const { position } = working.head;
  if ('refused' in decided) return { kind: 'refused', refused: decided.refused, position };
  const from = group.events.length;
  const recording = {
    recordedAt: now,
    actor: write.actor,
    correlation: write.correlation ?? randomUUID(),
    causation: write.causation ?? null,
  };
  for (const draft of decided.events) await group.add(draft, { eventId: nextEventId(), ...recording });
  if (write.dryRun === true) {
    const result = await rehearsed(write, decided.result, { group, from, before: working });
    group.rollback(from);
    return { kind: 'dry-run', events: decided.events, position, result };
  }
  const stream = decided.events.at(-1)?.stream ?? expected?.stream;
  const version = stream === undefined ? 0 : await group.working().version(stream);
  return { kind: 'recorded', from, to: group.events.length, version, result: decided.result };
}

async function rehearsed(
  write: LedgerWrite<unknown>,
  result: unknown,
  { group, from, before }: { readonly group: Group; readonly from: number; readonly before: Working },
): Promise<unknown> {
  const events = group.events.slice(from);
  if (write.rehearse === undefined || events.length === 0) return result;
  return write.rehearse(result, events, before, group.working());
}

function keyRow(
  { client, key, digest }: NonNullable<LedgerWrite<unknown>['idempotency']>,
  group: Group,
  { from, to, version }: { from: number; to: number; version: number },
): KeyRow {
  const first = from === to ? null : (group.events[from]?.position ?? null);
  return { client, key, digest, first, last: group.head(to).position, version };
}
