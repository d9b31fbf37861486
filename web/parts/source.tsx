import type { SourceAnswer } from '../../src/platform/http/documentation/answers/event.answer.js';
import { useWords } from '../words/use-words.js';
import { sourceWords } from './source.words.js';
import { useFormat } from './use-format.js';

interface SourceProps {
  readonly source: SourceAnswer | null;
  readonly days?: 'long' | 'short';
}

/** Where a fact comes from: the document, with its address where it has one, and the day on which it was seen. */
export function Source({ source, days = 'short' }: SourceProps) {
  const format = useFormat();
  const { text } = useWords(sourceWords);
  const { document, url, observedOn } = source ?? {};
  const address = webAddress(url);
  const name = document ?? url;
  if (name == null) return <span class="muted">{text('none')}</span>;
  return (
    <span class="source">
      {address === null ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={address} rel="noreferrer external">
          <bdi>{name}</bdi>
        </a>
      )}
      {observedOn != null && <span class="muted">{`, ${text('observed', { day: format[days](observedOn) })}`}</span>}
    </span>
  );
}

/** An address that can be followed: what is recorded as one may be anything. */
function webAddress(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\//iu.test(url) ? url : null;
}
