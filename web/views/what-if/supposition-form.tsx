import type { WhatIfModel } from '../../../src/page/what-if/what-if.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { localeOf } from '../../words/formatting.js';
import { useWords } from '../../words/use-words.js';
import { useSupposition } from './supposition.js';
import { whatIfWords } from './what-if.words.js';

/** Who deposits, on which day, by when: one form that needs no script. */
export function SuppositionForm(model: WhatIfModel) {
  const { treaty, deposits, withdrawals, on, by, signatories, others, bound } = model;
  const { times } = useShell();
  const { text } = useWords(whatIfWords);
  const { to } = useAddress();
  const { bar } = useSupposition(model);
  const asked = times?.asked;
  const chosen = new Map(deposits.map(({ participant, date }) => [participant, date] as const));
  const leaving = new Map(withdrawals.map(({ participant, date }) => [participant, date] as const));
  return (
    <form
      method="get"
      action={to(`/treaties/${treaty.id}/what-if`, { asOf: null, at: null })}
      data-what-if=""
      class="suppose"
    >
      {asked?.asOf != null && <input type="hidden" name="asOf" value={asked.asOf} />}
      {asked?.at != null && <input type="hidden" name="at" value={asked.at} />}
      <fieldset>
        <legend>{text('who')}</legend>
        <p class="hint">{text('who-hint', { count: signatories.length })}</p>
        <p class="find scripted">
          <input type="text" data-find="" placeholder={text('find')} aria-label={text('find')} autocomplete="off" />
        </p>
        <Chips {...model} />
        <Ticks name="deposit" codes={signatories} chosen={chosen} on={on} label={text('signatories')} open />
        <Ticks name="deposit" codes={others} chosen={chosen} on={on} label={text('others')} />
      </fieldset>
      <Ticks name="withdraw" codes={bound} chosen={leaving} on={on} label={text('withdraws')} />
      <div class="two">
        <div class="row">
          <label for="supposed-on">{text('which-day')}</label>
          <input id="supposed-on" type="date" name="on" value={on} />
        </div>
        <div class="row">
          <label for="supposed-by">{text('force-by')}</label>
          <input id="supposed-by" type="date" name="by" value={by} />
        </div>
      </div>
      <p>
        <button class="btn primary">{text('show')}</button>
      </p>
      <p class="answer-bar" data-bar="">
        <a href="#supposition">{bar()}</a>
      </p>
    </form>
  );
}

/** Who is supposed: a chip each, that takes it out again. */
function Chips({ deposits, withdrawals }: WhatIfModel) {
  const { nameOf } = useShell();
  const { text } = useWords(whatIfWords);
  const { here } = useAddress();
  const written = ({ participant, date }: WhatIfModel['deposits'][number]) => `${participant}@${date}`;
  const without = (acts: WhatIfModel['deposits'], code: string) =>
    acts.filter(({ participant }) => participant !== code).map(written);
  const all = [
    ...deposits.map(({ participant }) => ({ participant, left: { deposit: without(deposits, participant) } })),
    ...withdrawals.map(({ participant }) => ({ participant, left: { withdraw: without(withdrawals, participant) } })),
  ];
  return (
    <p class="chips" data-chips="">
      {all.map(({ participant, left }) => (
        <a
          key={participant}
          class="chip sup"
          href={here(left)}
          data-out={participant}
          aria-label={text('remove', { name: nameOf(participant) })}
        >
          {nameOf(participant)} <span aria-hidden="true">×</span>
        </a>
      ))}
    </p>
  );
}

interface TicksProps {
  readonly name: 'deposit' | 'withdraw';
  readonly codes: readonly string[];
  /** Those that are ticked, each with its day. */
  readonly chosen: ReadonlyMap<string, string>;
  /** The day of the form: who acts on it needs none of its own. */
  readonly on: string;
  readonly label: string;
  readonly open?: boolean;
}

/** Boxes by name, in the order of the language's alphabet. */
function Ticks({ name, codes, chosen, on, label, open = false }: TicksProps) {
  const { language, nameOf } = useShell();
  const { number } = useFormat();
  const collator = new Intl.Collator(localeOf(language));
  const sorted = [...codes].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
  if (codes.length === 0) return null;
  const some = codes.some((code) => chosen.has(code));
  return (
    <details class="who" open={open || some}>
      <summary>
        {label} <span class="num muted">{number(codes.length)}</span>
      </summary>
      <div class="scroller" tabIndex={0} role="region" aria-label={label}>
        <ul class="ticks">
          {sorted.map((code) => (
            <Tick key={code} name={name} code={code} date={chosen.get(code)} on={on} />
          ))}
        </ul>
      </div>
    </details>
  );
}

interface TickProps {
  readonly name: string;
  readonly code: string;
  readonly date: string | undefined;
  readonly on: string;
}

function Tick({ name, code, date, on }: TickProps) {
  const { nameOf } = useShell();
  const { short } = useFormat();
  const own = date !== undefined && date !== on;
  return (
    <li>
      <label>
        <input type="checkbox" name={name} value={own ? `${code}@${date}` : code} checked={date !== undefined} />
        <span>
          {nameOf(code)}
          {own && <small> {short(date)}</small>}
        </span>
      </label>
    </li>
  );
}
