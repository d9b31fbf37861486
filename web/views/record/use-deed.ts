import type { Deed, RecordTask } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { useWords } from '../../words/use-words.js';
import { capital } from './act-form.js';
import { answerWords } from './answer.words.js';
import { groupWords } from './kind-groups.words.js';

/** What was done, in a line: `Accession: Tuvalu, 4 September 2015`. */
export function useDeed(task: RecordTask): (deed: Deed) => string {
  const { nameOf } = useShell();
  const { long } = useFormat();
  const { text } = useWords(answerWords);
  const kinds = useWords(kindWords);
  const groups = useWords(groupWords);
  return ({ kind, participant, date }) => {
    const known = task === 'pledge' ? kind in groupWords : kind in kindWords;
    const name = !known
      ? kind
      : task === 'pledge'
        ? groups.text(kind as keyof typeof groupWords)
        : kinds.text(kind as keyof typeof kindWords);
    const day = date === null || !/^\d{4}-\d\d-\d\d$/.test(date) ? '–' : long(date);
    if (participant === null) return text('deed-own', { kind: capital(name), date: day });
    return text('deed', { kind: capital(name), who: nameOf(participant), date: day });
  };
}
