import { readFromScratch } from '../../knowledge/treaties/treaty.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import type { View } from '../../knowledge/moments/view.js';
import { allFacts, differences } from '../../domain/treaty/reading/treaty-facts.js';
import type { Fact } from '../../domain/treaty/model/interpretation.js';
import type { RowDifference, SecondSet } from './second-set.js';

/**
 * What readings from scratch said against the rebuilt set. `readings`: how many were made; `differing`: how many of
 * them said otherwise.
 */
export interface ScratchComparison {
  readonly readings: number;
  readonly differing: number;
  /** The first of the facts in which they differ. */
  readonly first: readonly RowDifference[];
}

const MOST_TOLD = 5;

/**
 * Compares what rebuilt postings add up to with readings that carry nothing on. Postings are differences between
 * readings carried on from one event to the next, also in a rebuild. Where carrying on goes wrong, both sets are wrong
 * in the same way.
 */
export class FromScratch {
  private readings = 0;
  private differing = 0;
  private readonly first: RowDifference[] = [];

  constructor(private readonly set: SecondSet) {}

  get comparison(): ScratchComparison {
    return { readings: this.readings, differing: this.differing, first: this.first };
  }

  /** Reads these treaties, or all there are, as believed at a position up to which the set is rebuilt. */
  async compare(treaties: Iterable<string> | 'all', view: View, position: number): Promise<void> {
    for (const id of treaties === 'all' ? (await treatyIndexIn(view)).keys() : treaties) {
      const interpretation = await readFromScratch(view, id);
      const posted = await this.set.factsOf(id, position);
      const wrong = differences(interpretation === null ? [] : allFacts(interpretation), posted);
      this.readings += 1;
      if (wrong.length > 0) this.differing += 1;
      for (const fact of wrong) if (this.first.length < MOST_TOLD) this.first.push(told(fact, position));
    }
  }
}

function told({ account, participant, date, delta }: Fact, position: number): RowDifference {
  const more = delta > 0;
  return { in: more ? 'rebuilt' : 'scratch', position, account, participant, date, delta: String(Math.abs(delta)) };
}

/** The treaties that rows are about. */
export function treatiesIn(rows: readonly (readonly [unknown, unknown, account: string, ...unknown[]])[]): string[] {
  const accounts = rows.map(([, , account]) => account.split('/'));
  return [...new Set(accounts.flatMap(([kind, id]) => (kind === 'treaty' && id !== undefined ? [id] : [])))];
}
