import { withArticle } from '../article.js';
import type { EventData } from '../event.js';
import { sameContent } from '../event.js';
import { written, type WrittenAmount } from '../money/amount.js';
import { takenBackBy, type ColumnAct, type PledgeActionKind } from '../fund/pledge/kinds/kinds.js';
import type { Bucket, Instrument, Span } from '../fund/pledge/pledge.js';
import type { PlainDate } from '../calendar/plain-date.js';
import type { ContributionColumns } from './columns.js';
import type { ContributionFinding } from './contribution-finding.js';
import type { ContributionRow } from './contribution-row.js';

/** What a row says that one event can hold. What the ledger adds to it (valuations, notes) the table does not say. */
export type RowContent =
  | {
      readonly type: 'pledge-announced';
      readonly donor: string | null;
      readonly amount: WrittenAmount | null;
      readonly date: PlainDate;
      readonly period: Span | null;
      readonly bucket: Bucket | null;
      readonly instrument: Instrument;
    }
  | {
      readonly type: 'pledge-action-recorded';
      readonly kind: PledgeActionKind;
      readonly amount: WrittenAmount | null;
      readonly date: PlainDate;
      readonly period: Span | null;
    }
  | {
      readonly type: 'receipt-recorded';
      readonly donor: string | null;
      readonly amount: WrittenAmount;
      readonly date: PlainDate;
    };

/**
 * One thing that a row says, under the name by which it is known again. That is the row's own, or with the kind of act
 * after it.
 */
export interface RowItem {
  readonly ref: string;
  readonly says: RowContent;
}

/**
 * What a row says, the pledge first; nothing where all is zero. Cash without a pledge is a receipt that waits to be
 * applied.
 */
export function rowItems(
  row: ContributionRow,
  columns: ContributionColumns,
): { readonly items: readonly RowItem[]; readonly findings: readonly ContributionFinding[] } {
  const { pledged, acts, line, name } = row;
  const finding = (code: 'negative-pledge' | 'nothing-pledged' | 'negative-cell', detail: string) => ({
    code,
    line,
    row: name,
    detail,
  });
  if (pledged < 0n)
    return { items: [], findings: [finding('negative-pledge', 'A pledge below zero is none. Look at the source.')] };
  if (pledged > 0n) {
    const announced: RowItem = { ref: name, says: announcement(row, columns) };
    const read = acts.map(({ kind, minor }) => act(row, kind, minor));
    const unknown = acts.filter((_, i) => read[i] === null);
    const items = [announced, ...read.filter((each) => each !== null)];
    const told = unknown.map(({ kind }) =>
      finding('negative-cell', `${withArticle(kind).replace(/^a/, 'A')} below zero has no act that would say it.`),
    );
    return told.length > 0 ? { items: [], findings: told } : { items, findings: [] };
  }
  const [only, ...more] = acts;
  if (only === undefined) return { items: [], findings: [] };
  if (only.kind === 'payment' && only.minor > 0n && more.length === 0)
    return { items: [receipt(row, only.minor)], findings: [] };
  const detail = `Nothing is pledged in the row, so its ${acts.map(({ kind }) => kind).join(', ')} would rest on nothing.`;
  return { items: [], findings: [finding('nothing-pledged', detail)] };
}

function announcement(
  { donor, pledged, currency, span }: ContributionRow,
  { earmarking: bucket, instrument }: ContributionColumns,
): RowContent {
  return {
    type: 'pledge-announced',
    donor,
    amount: written({ minor: pledged, currency }),
    ...when(span),
    bucket,
    instrument,
  };
}

/** A cell below zero is what takes back an act of its kind: the sum of what the source booked in it. */
function act({ name, currency, span }: ContributionRow, column: ColumnAct, minor: bigint): RowItem | null {
  const kind = minor > 0n ? column : takenBackBy(column);
  if (kind === null) return null;
  const amount = written({ minor: minor < 0n ? -minor : minor, currency });
  return { ref: `${name}/${column}`, says: { type: 'pledge-action-recorded', kind, amount, ...when(span) } };
}

function receipt({ name, donor, currency, span }: ContributionRow, minor: bigint): RowItem {
  return {
    ref: receiptRef(name),
    says: { type: 'receipt-recorded', donor, amount: written({ minor, currency }), date: span.to },
  };
}

/** The name under which the receipt of a row is known again. */
export function receiptRef(name: string): string {
  return `${name}/receipt`;
}

/** What is known by a period counts at its end. */
function when({ from, to }: Span): { readonly date: PlainDate; readonly period: Span | null } {
  return { date: to, period: from === to ? null : { from, to } };
}

/** What recorded data say of what a table can say. */
export function saidBy(
  recorded: { [K in RowContent['type']]: { readonly type: K; readonly data: EventData[K] } }[RowContent['type']],
): RowContent {
  const { type, data } = recorded;
  if (type === 'receipt-recorded') return { type, donor: data.donor, amount: data.amount, date: data.date };
  const amount = data.amount ?? null;
  const period = data.period == null ? null : { from: data.period.from, to: data.period.to };
  if (type === 'pledge-action-recorded') return { type, kind: data.kind, amount, date: data.date, period };
  const buckets = [...new Set(data.earmarking.map(({ bucket }) => bucket))];
  const bucket = buckets.length > 1 ? null : (buckets[0] ?? 'not-specified');
  return { type, donor: data.donor, amount, date: data.date, period, bucket, instrument: data.instrument };
}

/** Whether two say the same. */
export function saySame(one: RowContent, other: RowContent): boolean {
  return sameContent(one, other);
}
