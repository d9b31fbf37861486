import { useWords } from '../../words/use-words.js';
import { statementWords } from './statement.words.js';

const PLACES = [
  [/^para\. (\S+)$/, 'paragraph'],
  [/^note (\S+)$/, 'note'],
] as const;

/** Where a figure stands in its document, in the language of the page where that is a paragraph, a note or an annex. */
export function useWhere(): (where: string) => string {
  const { text } = useWords(statementWords);
  return (where) => {
    for (const [pattern, key] of PLACES) {
      const number = pattern.exec(where)?.[1];
      if (number !== undefined) return text(key, { number });
    }
    return where === 'annex' ? text('annex') : where;
  };
}

/** The part of a document that a place belongs to: what stands before its comma. */
export function partOf(where: string): string {
  return where.split(',')[0] ?? where;
}
