import type { SourceDto } from './source.dto.js';
import type { Source } from '../../domain/recording/source.js';

/** A source as recorded; null where the body names none. */
export function sourceOf(source: SourceDto | null | undefined): Source | null {
  if (source == null) return null;
  const { document, url, observedOn } = source;
  if (document == null && url == null && observedOn == null) return null;
  return { document: document ?? null, url: url ?? null, observedOn: observedOn ?? null };
}
