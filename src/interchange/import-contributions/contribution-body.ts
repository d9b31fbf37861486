import type { RowChange } from '../../domain/contributions/row-changes.js';
import type { RowContent } from '../../domain/contributions/row-items.js';
import type { ContributionRow } from '../../domain/contributions/contribution-row.js';
import { correctionRef } from '../../domain/contributions/table-readings.js';
import type { ConfirmableOfAct, Confirmable } from '../../domain/refusal.js';

/** What is recorded although the field holds it against a pledge or an act: a fund's table is its treasurer's book. */
export type Despite = Extract<Confirmable, 'implausible-amount'> | ConfirmableOfAct;

/** What all recordings from one table have in common. */
export interface ContributionsOrigin {
  readonly fund: string;
  readonly observed: string | null;
  /** How notes and reasons name the table. */
  readonly document: string;
}

const WHY: Readonly<Record<Despite, string>> = {
  'implausible-amount': 'it is more than ten times what the donor pledged before',
  'exceeds-outstanding': 'it is more than was outstanding',
  'exceeds-paid': 'it takes back more than was paid for this pledge',
  'exceeds-notes': 'it takes back more than the notes held for this pledge',
  'exceeds-in-kind': 'it takes back more than was credited in kind to this pledge',
  'exceeds-disputed': 'it settles more than was disputed of this pledge',
};

/** Whether a table may show what is refused by this code. Anything else may as well be an error of the table. */
export function isShownDespite(code: string): code is Despite {
  return Object.hasOwn(WHY, code);
}

/**
 * A change as a line of recordings (docs/contract.md §9). `despite`: what the field holds against it, and the table
 * shows all the same.
 */
export function contributionBody(
  change: RowChange,
  row: ContributionRow,
  from: ContributionsOrigin,
  despite: readonly Despite[],
): object {
  const source = { document: from.document, url: null, observedOn: from.observed };
  if (change.change === 'record')
    return { ...recordOf(change.says, row, from), ...contentOf(change, row, from, despite), source };
  const { event, corrections, ref } = change;
  const correction = {
    record: 'correction',
    event,
    source,
    ref: correctionRef(ref, corrections),
    reason: reasonOf(change, from),
  };
  if (change.change === 'annul') return { ...correction, correction: 'annul' };
  return { ...correction, correction: 'replace', with: contentOf(change, row, from, despite) };
}

function recordOf({ type }: RowContent, { id }: ContributionRow, { fund }: ContributionsOrigin): object {
  if (type === 'pledge-action-recorded') return { record: 'pledge-action', pledge: id };
  return { record: type === 'receipt-recorded' ? 'receipt' : 'pledge', fund };
}

/** The body that HTTP takes. */
function contentOf(
  { ref, says }: Extract<RowChange, { readonly says: RowContent }>,
  row: ContributionRow,
  { document }: ContributionsOrigin,
  despite: readonly Despite[],
): object {
  const note = noteOf(row, says, document, despite);
  const more = { ref, ...(note === null ? {} : { note }), ...(despite.length === 0 ? {} : { despite }) };
  if (says.type === 'receipt-recorded')
    return { id: row.id, donor: says.donor, amount: says.amount, date: says.date, ...more };
  const days = says.period === null ? { date: says.date } : { period: says.period };
  if (says.type === 'pledge-action-recorded') return { kind: says.kind, amount: says.amount, ...days, ...more };
  const { donor, amount, bucket, instrument } = says;
  return { id: row.id, donor, amount, ...days, earmarking: [{ bucket, amount }], instrument, ...more };
}

function noteOf(
  { shownAs }: ContributionRow,
  { type }: RowContent,
  document: string,
  despite: readonly Despite[],
): string | null {
  const against = despite.map((code) => WHY[code]);
  const shown = [
    ...(shownAs === null || type === 'pledge-action-recorded' ? [] : [`under "${shownAs}"`]),
    ...(against.length === 0 ? [] : [`although ${against.join(' and ')}`]),
  ];
  return shown.length === 0 ? null : `Shown so in ${document}, ${shown.join(', ')}.`;
}

function reasonOf(
  change: Exclude<RowChange, { readonly change: 'record' }>,
  { document, observed }: ContributionsOrigin,
): string {
  const when = observed === null ? '' : ` on ${observed}`;
  const now = change.change === 'annul' ? 'shows nothing' : `shows ${inWords(change.says)}`;
  return `${document} showed ${inWords(change.was)} and now${when} ${now}.`;
}

/** `payment of USD 100.00`, `pledge of USD 5.00 by ITA`. */
export function inWords(says: RowContent): string {
  const amount = says.amount === null ? 'no amount' : `${says.amount.currency} ${says.amount.value}`;
  if (says.type === 'pledge-action-recorded') return `${says.kind.replaceAll('-', ' ')} of ${amount}`;
  return `${says.type === 'receipt-recorded' ? 'receipt' : 'pledge'} of ${amount} by ${says.donor ?? 'a donor not named'}`;
}
