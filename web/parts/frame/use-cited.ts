import type { Times } from '../../../src/page/shell.js';
import { useWords } from '../../words/use-words.js';
import { useShell } from '../shell-context.js';
import { useFormat } from '../use-format.js';
import { citeWords } from './cite.words.js';

interface Cited {
  readonly title: string;
  readonly known: string;
  /** Both, as a sentence. */
  readonly citation: string;
}

/** What a citation of a view says: its title with the day, and as known when. */
export function useCited(): (view: string, times: Times, supposed?: boolean) => Cited {
  const { ownDays } = useShell();
  const { long, number } = useFormat();
  const { text } = useWords(citeWords);
  return (view, { asOf, at, recordedAt }, supposed = false) => {
    const dated = ownDays ? view : text('dated', { view, asOf: long(asOf) });
    const title = supposed ? text('hypothetical', { title: dated }) : dated;
    const known =
      recordedAt === null
        ? text('known-empty')
        : text('known', { at: number(at), recorded: long(recordedAt.slice(0, 10)) });
    return { title, known, citation: text('citation', { title, known }) };
  };
}
