import type { WhatIfModel } from '../../../src/page/what-if/what-if.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import type { Tag } from '../../words/formatting.js';
import { useWords } from '../../words/use-words.js';
import { whatIfWords } from './what-if.words.js';

const SP: Readonly<Record<string, Tag>> = { sp: (chunks) => <b class="sp">{chunks}</b> };
const PLAIN: Readonly<Record<string, Tag>> = {
  sp: (chunks) => chunks.filter((each) => typeof each === 'string').join(''),
};

/** The parameters that suppose the same: an address to cite. */
export function suppositionQuery({ deposits, withdrawals, on, by }: WhatIfModel) {
  const written = ({ participant, date }: WhatIfModel['deposits'][number]) => `${participant}@${date}`;
  return { deposit: deposits.map(written), withdraw: withdrawals.map(written), on, by };
}

/** The supposition in a sentence, with what follows; and in a few words. */
export function useSupposition(model: WhatIfModel) {
  const { deposits, withdrawals, fact, supposed } = model;
  const { nameOf } = useShell();
  const { text, say } = useWords(whatIfWords);
  const { long } = useFormat();
  const list = (acts: WhatIfModel['deposits']) => acts.map(({ participant }) => nameOf(participant)).join(', ');
  const days = new Set([...deposits, ...withdrawals].map(({ date }) => date));
  const [day] = days;
  const acts = withdrawals.length === 0 ? 'deposits' : deposits.length === 0 ? 'withdrawals' : 'both';
  const values = {
    acts,
    who: list(deposits),
    gone: list(withdrawals),
    count: deposits.length,
    left: withdrawals.length,
    when: days.size === 1 && day !== undefined ? text('on-day', { date: long(day) }) : text('on-days'),
  };
  const date = supposed?.date ?? null;
  const key = date === null ? 'enters-not' : date === fact.date ? 'enters-anyway' : 'enters';
  const inDate = date === null ? {} : { date: long(date) };
  return {
    sentence: () => say('if', { ...values, result: <>{say(key, { ...SP, ...inDate })}</> }),
    /** As plain text, for the title of the window and the citation. */
    plain: () => text('if', { ...values, result: text(key, { ...PLAIN, ...inDate }) }),
    /** For the bar at the foot of a phone. */
    bar: () => {
      const answer = supposed ?? fact;
      const { latestDeposit, conditionMetOn } = answer;
      if (answer.date === null) return text('bar-not');
      const inTime = latestDeposit !== null && conditionMetOn !== null && conditionMetOn <= latestDeposit;
      return text(inTime ? 'bar-in-time' : 'bar-late', { date: long(answer.date) });
    },
  };
}
