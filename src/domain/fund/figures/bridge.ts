import type { PlainDate } from '../../calendar/plain-date.js';
import { usd, type Amount } from '../../money/amount.js';
import { SETTLING, type Account } from '../pledge/account/account.js';
import type { PledgeActionKind } from '../pledge/kinds/kinds.js';
import { derived } from '../pledge/account/quantities.js';
import { sumsByAccount } from './balance.js';
import { groupedBy } from './row-groups.js';
import { lineKind, LINE_KINDS, type LineKind } from './line-kind.js';

/** Of which quantities a bridge can be made, and the accounts that each is made of. */
export const BRIDGED = {
  pledged: ['pledged-gross', 'reduced'],
  paid: ['paid'],
  committed: ['committed'],
  outstanding: ['pledged-gross', 'reopened', ...SETTLING],
  writtenOff: ['written-off'],
  refunded: ['refunded'],
} as const satisfies Readonly<Record<string, readonly Account[]>>;
export type Bridged = keyof typeof BRIDGED;

/** What one event changed in one account, in cents, up to the day asked about. */
export interface PostedChange {
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly type: string;
  /** Of an act of a pledge: its kind. */
  readonly action: PledgeActionKind | null;
  /** Legal date; a correction carries that of what it corrects. */
  readonly date: PlainDate | null;
  readonly pledge: string;
  readonly donor: string;
  readonly bucket: string;
  /** Without `/usd`. */
  readonly account: string;
  readonly sum: bigint;
}

/** A part of an event's change: whose, and for which use. */
export interface Move {
  readonly donor: string | null;
  readonly bucket: string;
  readonly amount: Amount;
}

/** One event between two states of knowledge, with its net effect. */
export interface BridgeLine {
  readonly kind: LineKind;
  readonly eventId: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly date: PlainDate | null;
  readonly pledge: string;
  /** Null: not named, or several. */
  readonly donor: string | null;
  readonly amount: Amount;
  /** What the amount is made up of, by donor and use. */
  readonly moves: readonly Move[];
}

/** The lines of one kind together. */
export interface Subtotal {
  readonly kind: LineKind;
  readonly lines: number;
  readonly amount: Amount;
}

/** A quantity from the sums of its accounts, in cents. */
export function bridgedQuantity(
  quantity: Bridged,
  sums: Iterable<{ readonly account: string; readonly sum: bigint }>,
): bigint {
  return derived(sumsByAccount(sums))[quantity];
}

/**
 * One line for each event that changed the quantity, in order of position. `since`: the day on which the earlier state
 * of knowledge was recorded. Null where that is the empty ledger. What is dated on or before it, and was recorded
 * later, is a late entry.
 */
export function bridgeLines(
  quantity: Bridged,
  changes: readonly PostedChange[],
  since: PlainDate | null,
): readonly BridgeLine[] {
  return [...groupedBy(changes, ({ eventId }) => eventId).values()].flatMap((own) => {
    const [first] = own;
    const moves = movesOf(quantity, own);
    if (first === undefined || moves.length === 0) return [];
    const { eventId, position, recordedAt, date, pledge } = first;
    const amount = usd(bridgedQuantity(quantity, own));
    const donors = new Set(moves.map(({ donor }) => donor));
    const [donor = null] = donors.size === 1 ? donors : [];
    return [
      {
        kind: lineKind(first, amount.minor === 0n, since),
        eventId,
        position,
        recordedAt,
        date,
        pledge,
        donor,
        amount,
        moves,
      },
    ];
  });
}

/** The lines of each kind that there are, added up. */
export function subtotals(lines: readonly BridgeLine[]): readonly Subtotal[] {
  return LINE_KINDS.map((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return { kind, lines: own.length, amount: usd(own.reduce((sum, { amount }) => sum + amount.minor, 0n)) };
  }).filter(({ lines: count }) => count > 0);
}

function movesOf(quantity: Bridged, changes: readonly PostedChange[]): readonly Move[] {
  return [...groupedBy(changes, ({ donor, bucket }) => `${donor}/${bucket}`).values()].flatMap((own) => {
    const [first] = own;
    const minor = bridgedQuantity(quantity, own);
    if (first === undefined || minor === 0n) return [];
    return [{ donor: first.donor === '' ? null : first.donor, bucket: first.bucket, amount: usd(minor) }];
  });
}
