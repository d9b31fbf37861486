import type { WhatIfModel } from '../../../src/page/what-if/what-if.model.js';
import type { WhatIfAnswer } from '../../../src/treaties/what-if/what-if.answer.js';
import { SupposedLine } from '../../charts/supposed-line/supposed-line.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { Thresholds } from '../proof/thresholds.js';
import { SuppositionTally } from './supposition-tally.js';
import { suppositionQuery, useSupposition } from './supposition.js';
import { whatIfWords } from './what-if.words.js';

/** What follows, or why it cannot: the part of the page that changes with every box that is ticked. */
export function WhatIfPanel(model: WhatIfModel) {
  const { treaty, fact, supposed, refused, named } = model;
  const { language, origin } = useShell();
  const { text } = useWords(whatIfWords);
  const { to } = useAddress();
  const answer = supposed ?? fact;
  const [only] = answer.thresholds;
  const plain = answer.thresholds.length === 1 && only?.condition === 'instruments' && only.from === undefined;
  const titleOf = (id: string) => (named[id] === undefined ? id : shortTitle(named[id], language));
  const link = to(`/treaties/${treaty.id}/what-if`, suppositionQuery(model));
  return (
    <div id="supposition" data-answer="">
      <div class={refused === null ? 'panel sup' : 'panel bad'} aria-live="polite" data-supposition="">
        <Sentences {...model} />
      </div>
      {refused === null && (
        <>
          {plain ? (
            <SuppositionTally answer={answer} need={Number(only.need)} />
          ) : (
            <div class="other-thresholds">
              <Thresholds verdict={answer} titleOf={titleOf} />
            </div>
          )}
          {answer.proof.length > 0 && <Line answer={answer} need={plain ? Number(only.need) : null} />}
        </>
      )}
      <p class="ways">
        <button class="btn scripted" type="button" data-copy={`${origin}${link}`} data-copied={text('copied')}>
          {text('copy-link')}
        </button>
        <a class="btn" href={to(`/treaties/${treaty.id}/what-if`)}>
          {text('clear')}
        </a>
        <a class="btn" href={to(`/treaties/${treaty.id}`)}>
          {text('fact')}
        </a>
      </p>
    </div>
  );
}

function Sentences(model: WhatIfModel) {
  const { fact, supposed, refused } = model;
  const { text, say } = useWords(whatIfWords);
  const { long } = useFormat();
  const { sentence } = useSupposition(model);
  if (refused !== null) {
    return (
      <>
        <p class="state bad">
          <Glyph shape="contradicts" />
          <span>{text('refused')}</span>
        </p>
        <p class="say">
          <English>{refused.title}</English>
        </p>
        <p class="say2">
          <English>{refused.detail}</English>
        </p>
      </>
    );
  }
  return (
    <>
      <p class="state">
        <Glyph shape="not-computable" />
        <span>{text(supposed === null ? 'nothing-supposed' : 'supposed')}</span>
      </p>
      <p class="say">
        {supposed !== null
          ? sentence()
          : fact.date === null
            ? text('fact-pending', { asOf: long(fact.asOf) })
            : text('fact-date', { date: long(fact.date) })}
      </p>
      <p class="say2">
        <Deadline {...model} />
      </p>
      {supposed === null && fact.soonest !== null && (
        <p class="say2">{say('soonest', { asOf: long(fact.asOf), date: long(fact.soonest) })}</p>
      )}
    </>
  );
}

/** In time or not, as the answer has both days. */
function Deadline({ fact, supposed, by }: WhatIfModel) {
  const { text, say } = useWords(whatIfWords);
  const { long } = useFormat();
  const answer = supposed ?? fact;
  const { latestDeposit: latest, conditionMetOn: met, date, missing } = answer;
  const [only] = missing;
  const still =
    supposed === null || date !== null
      ? null
      : only?.condition === 'instruments'
        ? text('still-missing', { have: only.have, need: only.need })
        : text('still-open');
  if (latest === null)
    return <>{[still, text('out-of-reach', { by: long(by) })].filter((each) => each !== null).join(' ')}</>;
  if (met === null || date === null) {
    return (
      <>
        {still} {say('must-by', { by: long(by), latest: long(latest) })}
      </>
    );
  }
  const days = Math.round((Date.parse(latest) - Date.parse(met)) / 86_400_000);
  const values = { by: long(by), latest: long(latest), days: Math.abs(days) };
  return <>{say(days >= 0 ? 'in-time' : 'too-late', values)}</>;
}

function Line({ answer, need }: { readonly answer: WhatIfAnswer; readonly need: number | null }) {
  const { language } = useShell();
  const { text } = useWords(whatIfWords);
  const { long, number } = useFormat();
  const have = answer.proof.filter(({ counted, event }) => counted && !event.startsWith('/')).length;
  const words = {
    whole: text('line-label', {
      have: number(have),
      asOf: long(answer.asOf),
      date: answer.date === null ? '–' : long(answer.date),
    }),
    count: text('line-count'),
    needed: text('line-needed', { need: need ?? 0 }),
    asOf: text('line-as-of', { date: long(answer.asOf) }),
    force: text('line-force'),
  };
  const drawn = { answer, need, language, words };
  return (
    <figure class="chart supposed-line">
      <div class="wide">
        <SupposedLine {...drawn} width={680} />
      </div>
      <div class="narrow">
        <SupposedLine {...drawn} width={326} />
      </div>
    </figure>
  );
}
