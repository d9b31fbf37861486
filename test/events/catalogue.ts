import { readFileSync } from 'node:fs';
import type { TreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { EVENTS } from './lines.js';

/** One entry of the catalogue of clauses: a real clause as data, or the reason why it is not. */
export interface Entry {
  readonly ref: string;
  readonly id: string;
  readonly family: string;
  readonly treaty: string;
  readonly article: string;
  readonly adopted: string | null;
  readonly opened?: string;
  readonly clauses?: Partial<TreatyClauses>;
  readonly reason?: string;
  readonly unexpressed?: string;
  readonly features: readonly string[];
  readonly met: string | null;
  readonly inForce: string | null;
  readonly confidence: string;
  readonly source: string;
}

/** The catalogue of clauses, in order. */
export function linesOfCatalogue(): readonly Entry[] {
  return readFileSync(`${EVENTS}clauses/catalogue.ndjson`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
}
