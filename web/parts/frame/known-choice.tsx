import type { Times } from '../../../src/page/shell.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useForm } from '../use-form.js';
import { useFormat } from '../use-format.js';
import { pluralForms } from '../../words/plural-forms.js';
import { useWords } from '../../words/use-words.js';
import { timeBarWords } from './time-bar.words.js';

/** More corrections than these are found among the acts. */
const SHOWN = 20;

/** What is believed: a position, which opens the ways to choose another one. */
export function KnownChoice({ times: { at, asked } }: { readonly times: Times }) {
  const { language } = useShell();
  const { here } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(timeBarWords);
  const newer = pluralForms(language, (count) => text('newer', { count }));
  return (
    <div class="position">
      <span class="lab">
        <span data-label>{text('known-at')}</span>
        {asked.at === null && (
          <a
            class="newer"
            href={here({ at: null })}
            hidden
            data-swap
            data-newer={JSON.stringify(newer)}
            data-after={String(at)}
          />
        )}
      </span>
      <span class="val">
        <button class="date" type="button" id="time-known" popovertarget="time-known-choice">
          {asked.at === null && <>{text('latest')} · </>}
          <span class={asked.at === null ? 'num light' : 'num'}>{number(at)}</span>
          <span class="sr">: {text('change-position')}</span>
        </button>
      </span>
      <div class="pop of-position" popover id="time-known-choice">
        {asked.at !== null && (
          <p>
            <a href={here({ at: null })} data-swap>
              {text('to-latest')}
            </a>
          </p>
        )}
        <Marks at={at} />
        <Corrections />
        <PositionFields at={at} />
      </div>
    </div>
  );
}

function Marks({ at }: { readonly at: number }) {
  const { marks } = useShell();
  const { here } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(timeBarWords);
  if (marks.length === 0) return null;
  return (
    <>
      <h2>{text('marks')}</h2>
      <ul>
        {marks.map(({ name, position }) => (
          <li key={name}>
            <a href={here({ at: name })} data-swap {...(position === at ? { 'aria-current': 'true' as const } : {})}>
              <bdi>{name}</bdi>
            </a>
            <span class="num">{number(position)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Corrections() {
  const { bar } = useShell();
  const { here } = useAddress();
  const { number, short } = useFormat();
  const { text } = useWords(timeBarWords);
  if (bar === null || bar.corrections.length === 0) return null;
  return (
    <>
      <h2>{text('corrections')}</h2>
      <ul>
        {bar.corrections.slice(0, SHOWN).map(({ position, recordedAt }) => (
          <li key={position}>
            <a href={here({ at: position - 1 })} data-swap>
              {text('before', { position: number(position), date: short(recordedAt.slice(0, 10)) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function PositionFields({ at }: { readonly at: number }) {
  const { action, fields } = useForm()('at');
  const { text } = useWords(timeBarWords);
  const unseen = fields.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <form method="get" action={action} data-swap>
        {unseen}
        <label>
          <span class="lab">{text('position')}</span>
          <input class="field num" type="number" name="at" min="0" step="1" value={String(at)} required />
        </label>
        <button class="btn">{text('show')}</button>
      </form>
      <form method="get" action={action} data-swap>
        {unseen}
        <label>
          <span class="lab">{text('instant')}</span>
          <input class="field" type="datetime-local" name="at" step="1" required />
        </label>
        <button class="btn">{text('show')}</button>
      </form>
    </>
  );
}
