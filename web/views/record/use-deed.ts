import type { Deed, RecordTask } from '../../../src/page/record/record.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { capital } from './act-form.js';
import { answerWords } from './answer.words.js';
import { useKindName } from './use-kind-name.js';

/** What was done, in a line: `Accession: Tuvalu, 4 September 2015`. */
export function useDeed(task: RecordTask): (deed: Deed) => string {
  const { nameOf } = useShell();
  const { long } = useFormat();
  const { text } = useWords(answerWords);
  const kindName = useKindName(task);
  return ({ kind, participant, date }) => {
    const name = kindName(kind);
    const day = date === null || !/^\d{4}-\d\d-\d\d$/.test(date) ? '–' : long(date);
    if (participant === null) return text('deed-own', { kind: capital(name), date: day });
    return text('deed', { kind: capital(name), who: nameOf(participant), date: day });
  };
}
