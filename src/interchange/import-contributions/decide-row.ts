import type { RowChange } from '../../domain/contributions/row-changes.js';
import type { ContributionRow } from '../../domain/contributions/contribution-row.js';
import type { Refusal } from '../../domain/refusal.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import type { Rehearsal } from '../rehearsal.js';
import { contributionBody, isShownDespite, type Despite, type ContributionsOrigin } from './contribution-body.js';

/** A change that the field takes, with what it was recorded despite of. */
export interface AcceptedChange {
  readonly row: ContributionRow;
  readonly change: RowChange;
  readonly despite: readonly Despite[];
  readonly events: number;
}

/** What became of a row's changes. */
export interface DecidedRow {
  readonly accepted: readonly AcceptedChange[];
  readonly refused: readonly { readonly change: RowChange; readonly refusal: Refusal }[];
}

/** By whom a row is decided. */
export interface Deciding {
  readonly from: ContributionsOrigin;
  readonly rehearsal: Rehearsal;
  readonly recordings: Recordings;
}

/**
 * Decides a row's changes one after the other, each on what those before leave; what is refused is tried once more
 * after the others.
 */
export async function decideRow(
  row: ContributionRow,
  changes: readonly RowChange[],
  deciding: Deciding,
): Promise<DecidedRow> {
  const accepted: AcceptedChange[] = [];
  const refused: { change: RowChange; refusal: Refusal }[] = [];
  let waiting = changes;
  for (let tries = 0; waiting.length > 0 && tries < 2; tries += 1) {
    refused.length = 0;
    for (const change of waiting) {
      const outcome = await decideChange(row, change, deciding);
      if ('refusal' in outcome) refused.push({ change, refusal: outcome.refusal });
      else accepted.push({ row, change, ...outcome });
    }
    waiting = refused.map(({ change }) => change);
    if (waiting.length === changes.length) break;
  }
  return { accepted, refused };
}

type Outcome = { readonly refusal: Refusal } | { readonly despite: readonly Despite[]; readonly events: number };

async function decideChange(
  row: ContributionRow,
  change: RowChange,
  { from, rehearsal, recordings }: Deciding,
): Promise<Outcome> {
  const despite: Despite[] = [];
  for (;;) {
    const prepared = recordings.prepare(contributionBody(change, row, from, despite));
    if ('errors' in prepared) throw invalidBody(prepared.errors);
    const decided = await prepared.write.decide(rehearsal);
    if (!('refused' in decided)) {
      if (decided.events.length > 0) await rehearsal.append(row.line, decided.events);
      return { despite, events: decided.events.length };
    }
    if (!('refusal' in decided.refused)) throw new Error('A decision refused without a refusal.');
    const { refusal } = decided.refused;
    const { code } = refusal;
    if (!isShownDespite(code) || despite.includes(code) || refusal.facts['event'] !== undefined) return { refusal };
    despite.push(code);
  }
}
