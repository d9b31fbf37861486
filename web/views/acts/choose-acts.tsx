import type { ActsModel } from '../../../src/page/acts/acts.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { eventTypeWords } from '../../words/event-types.words.js';
import { kindWords } from '../../words/kinds.words.js';
import { localeOf } from '../../words/formatting.js';
import { useWords } from '../../words/use-words.js';
import type { Words } from '../../words/words.js';
import { actsWords } from './acts.words.js';

const KINDS: Words = { ...eventTypeWords, ...kindWords };

/** The form by which acts of one kind or participant are chosen. */
export function ChooseActs({ model }: { readonly model: ActsModel }) {
  const { treaty, kinds, participants, kind, participant } = model;
  const { language, nameOf, times } = useShell();
  const { to } = useAddress();
  const { text } = useWords(actsWords);
  const { asOf, at } = times?.asked ?? { asOf: null, at: null };
  const { compare } = new Intl.Collator(localeOf(language));
  const named = participants.map((code) => [code, nameOf(code)] as const).sort(([, a], [, b]) => compare(a, b));
  return (
    <form class="filter" method="get" action={to(`/treaties/${treaty}/acts`, { asOf: null, at: null })}>
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      {at !== null && <input type="hidden" name="at" value={at} />}
      <select class="field" name="kind" aria-label={text('kind')}>
        <option value="">{text('every-kind')}</option>
        {kinds.map(([each, count]) => (
          <option key={each} value={each} selected={each === kind}>
            {`${KINDS[each]?.[language] ?? each} (${String(count)})`}
          </option>
        ))}
      </select>
      <select class="field" name="participant" aria-label={text('participant')}>
        <option value="">{text('every-participant')}</option>
        {named.map(([code, name]) => (
          <option key={code} value={code} selected={code === participant}>
            {name}
          </option>
        ))}
      </select>
      <button class="btn">{text('choose')}</button>
      {(kind !== null || participant !== null) && <a href={to(`/treaties/${treaty}/acts`)}>{text('all-again')}</a>}
    </form>
  );
}
