import { AdvancingFolds } from '../../knowledge/folds/advancing-folds.js';
import type { View } from '../../knowledge/moments/view.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { LedgerReader } from '../../ledger/ledger.js';
import type { PostingRow, PostingsCompanion } from '../postings-companion.js';

/**
 * Derives the postings of the ledger's events again, one after the other from the first, holding only the folds in use.
 */
export class Playback {
  private position = 0;
  /** What is believed with the last event derived. */
  readonly folds: AdvancingFolds;

  constructor(
    private readonly companion: PostingsCompanion,
    ledger: LedgerReader,
  ) {
    this.folds = new AdvancingFolds((folder, selection) => ledger.fold(folder, selection, this.position));
  }

  /** The rows of the next event. */
  async derive(event: Envelope): Promise<readonly PostingRow[]> {
    const before: View = this.folds;
    const after: View = { fold: (folder, selection) => this.folds.following(folder, selection, event) };
    const rows = await this.companion.derive(event, before, after);
    this.folds.advance(event);
    this.position = event.position;
    return rows;
  }
}
