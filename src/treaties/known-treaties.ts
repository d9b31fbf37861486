import { Inject, Injectable } from '@nestjs/common';
import type { Treaty } from '../domain/treaty/model/treaty.js';
import { type KnownTreaty, treatyIn } from '../knowledge/treaties/treaty.js';
import { viewAt } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { Problem } from '../platform/http/problem.js';

/** Treaties as they were known at a position, for every question that names one. */
@Injectable()
export class KnownTreaties {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * The treaty of this id as known at a position. Throws Problem `unknown-treaty` (404), which tells where it was
   * registered later.
   */
  async at(id: string, at: number): Promise<KnownTreaty & { readonly treaty: Treaty }> {
    const known = await treatyIn(viewAt(this.ledger, at), id);
    if (known?.state.treaty != null) return { ...known, treaty: known.state.treaty };
    const now = await treatyIn(viewAt(this.ledger, (await this.ledger.head()).position), id);
    const detail =
      now === null
        ? `No treaty has the id "${id}". Ids are lower-case; GET /v1/treaties lists them.`
        : `The treaty ${id} was not registered at position ${String(at)}; it was registered later.`;
    throw new Problem(404, 'unknown-treaty', 'Unknown treaty', detail, { treaty: id });
  }
}
