import type { RecordTask } from '../../../src/page/record/record.model.js';
import { kindWords } from '../../words/kinds.words.js';
import { moneyKindWords } from '../../words/money-kinds.words.js';
import { useWords } from '../../words/use-words.js';

/** What a kind of act is called, of a treaty or of a pledge; one that nobody knows by its own name. */
export function useKindName(task: RecordTask): (kind: string) => string {
  const acts = useWords(kindWords);
  const money = useWords(moneyKindWords);
  return (kind) => {
    if (task === 'pledge') return kind in moneyKindWords ? money.text(kind as keyof typeof moneyKindWords) : kind;
    return kind in kindWords ? acts.text(kind as keyof typeof kindWords) : kind;
  };
}
