import { Inject, Injectable } from '@nestjs/common';
import type { Treaty } from '../domain/treaty/model/treaty.js';
import { type KnownTreaty, treatyIn } from '../knowledge/treaties/treaty.js';
import { knownAt } from '../knowledge/moments/known-at.js';
import type { View } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';

/** Treaties as they were known at a position, for every question that names one. */
@Injectable()
export class KnownTreaties {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * The treaty of this id as known at a position. Throws Problem `unknown-treaty` (404), which tells where it was
   * registered later.
   */
  at(id: string, at: number): Promise<KnownTreaty & { readonly treaty: Treaty }> {
    const never = `No treaty has the id "${id}". Ids are lower-case; GET /v1/treaties lists them.`;
    return knownAt(this.ledger, at, (view) => registeredIn(view, id), { what: 'treaty', id, did: 'registered', never });
  }
}

async function registeredIn(view: View, id: string): Promise<(KnownTreaty & { readonly treaty: Treaty }) | null> {
  const known = await treatyIn(view, id);
  return known?.state.treaty == null ? null : { ...known, treaty: known.state.treaty };
}
