import { English } from '../../parts/english.js';
import { useWords } from '../../words/use-words.js';
import { statementWords } from './statement.words.js';

const NUMBERED = [
  [/^para\. (\S+)$/, 'paragraph'],
  [/^note (\S+)$/, 'note'],
] as const;

/** Where a figure stands in its document: a paragraph, a note or an annex in the language of the page. */
export function useWhere(): (where: string) => string | null {
  const { text } = useWords(statementWords);
  return (where) => {
    for (const [pattern, key] of NUMBERED) {
      const number = pattern.exec(where)?.[1];
      if (number !== undefined) return text(key, { number });
    }
    if (where === 'annex') return text('annex');
    if (where === 'annex, total') return text('annex-total');
    return where === 'annex, number of rows' ? text('annex-rows') : null;
  };
}

/** The same as it stands on the page: in English where it is in no other language. */
export function Where({ place }: { readonly place: string }) {
  const where = useWhere();
  return <>{where(place) ?? <English>{place}</English>}</>;
}

/** The part of a document that a place belongs to: what stands before its comma. */
export function partOf(where: string): string {
  return where.split(',')[0] ?? where;
}
