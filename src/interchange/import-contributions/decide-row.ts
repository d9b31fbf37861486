import type { Change } from '../../domain/contributions/changes.js';
import type { Row } from '../../domain/contributions/read-row.js';
import type { Refusal } from '../../domain/refusal.js';
import { invalidBody } from '../../platform/http/input/json-body.js';
import type { Recordings } from '../../recording/recordings.js';
import type { Rehearsal } from '../rehearsal.js';
import { bodyOf, isShownDespite, type Despite, type FromTable } from './bodies.js';

/** A change that the field takes, with what it was recorded despite of. */
export interface Accepted {
  readonly row: Row;
  readonly change: Change;
  readonly despite: readonly Despite[];
  readonly events: number;
}

/** What became of a row's changes. */
export interface DecidedRow {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly { readonly change: Change; readonly refusal: Refusal }[];
}

/** By whom a row is decided. */
export interface Deciding {
  readonly from: FromTable;
  readonly rehearsal: Rehearsal;
  readonly recordings: Recordings;
}

/**
 * Decides a row's changes one after the other, each on what those before leave; what is refused is tried once more
 * after the others.
 */
export async function decideRow(row: Row, changes: readonly Change[], deciding: Deciding): Promise<DecidedRow> {
  const accepted: Accepted[] = [];
  const refused: { change: Change; refusal: Refusal }[] = [];
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

async function decideChange(row: Row, change: Change, { from, rehearsal, recordings }: Deciding): Promise<Outcome> {
  const despite: Despite[] = [];
  for (;;) {
    const prepared = recordings.prepare(bodyOf(change, row, from, despite));
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
