import type { ChosenState, TreatiesModel } from '../../../src/page/treaties/treaties.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { FindForm } from '../../parts/find-form.js';
import { useShell } from '../../parts/shell-context.js';
import { useWords } from '../../words/use-words.js';
import { chosenStateOf, chosenTreaties, isAdopted, listedOn } from './choose-treaties.js';
import { instrumentsMissing } from './nearest-first.js';
import { TreatiesTable } from './treaties-table.js';
import { treatiesWords } from './treaties.words.js';

const CHIPS: readonly ChosenState[] = ['in-force', 'waiting', 'fixed', 'ended', 'unknown'];

/** The view `treaties`: how many are in force, how many wait, and which is nearest. */
export function TreatiesView(model: TreatiesModel) {
  const { times, language } = useShell();
  const { api, here } = useAddress();
  const { text } = useWords(treatiesWords);
  const asOf = times?.asOf ?? '9999-12-31';
  const groups = chosenTreaties(model, asOf, language);
  const formats = ['csv', 'json', 'ndjson'].map((ending) => ({
    name: ending.toUpperCase(),
    href: api(`/v1/treaties.${ending}`, { limit: 1000 }),
  }));
  return (
    <Frame title={text('title')} view={text('title')} formats={formats} about={<p>{text('about')}</p>}>
      <h1 class="list-title">{text('title')}</h1>
      <div class="verdict">
        <div>
          <Sentence model={model} asOf={asOf} />
          <NotAdopted model={model} asOf={asOf} />
        </div>
        <Choose model={model} asOf={asOf} />
      </div>
      {groups.length === 0 ? (
        <p class="say2">
          {model.q === null ? text('none-of-state') : text('none-with', { q: model.q })}{' '}
          <a href={here({ q: null, state: null })}>{text('show-every')}</a>
        </p>
      ) : (
        <TreatiesTable groups={groups} asOf={asOf} model={model} />
      )}
    </Frame>
  );
}

interface Part {
  readonly model: TreatiesModel;
  readonly asOf: string;
}

function Sentence({ model, asOf }: Part) {
  const { long } = useFormat();
  const { say } = useWords(treatiesWords);
  const listed = listedOn(model, asOf);
  const of = (state: ChosenState) => listed.filter((each) => chosenStateOf(each) === state);
  const [waiting, fixed, unknown] = [of('waiting'), of('fixed').length, of('unknown').length];
  const single = waiting.filter((each) => instrumentsMissing(each) === 1).length;
  const inPart = waiting.filter(({ lowerBoundFrom }) => lowerBoundFrom !== null && lowerBoundFrom <= asOf).length;
  const sentence = say('in-force-of', { asOf: long(asOf), count: of('in-force').length, total: listed.length });
  return (
    <>
      <p class="say">
        {listed.length === 0 ? say('no-treaty', { asOf: long(asOf) }) : sentence}
        {waiting.length > 0 && <> {say('waiting-are', { count: waiting.length, single })}</>}
      </p>
      {inPart > 0 && <p class="say2">{say('waiting-in-part', { count: inPart })}</p>}
      {fixed > 0 && <p class="say2">{say('fixed-are', { count: fixed })}</p>}
      {unknown > 0 && <p class="say2">{say('unknown-are', { count: unknown })}</p>}
    </>
  );
}

function NotAdopted({ model, asOf }: Part) {
  const { here } = useAddress();
  const { text } = useWords(treatiesWords);
  const { treaties, all } = model;
  const count = treaties.filter((each) => !isAdopted(each, asOf)).length;
  if (count === 0) return null;
  return (
    <p class="say2">
      {text(all ? 'not-adopted-shown' : 'not-adopted', { count })}{' '}
      <a href={here({ all: all ? null : 'true' })}>
        {all ? text('leave-out') : text('show-all', { count: treaties.length })}
      </a>
    </p>
  );
}

function Choose({ model, asOf }: Part) {
  const { here } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(treatiesWords);
  const listed = listedOn(model, asOf);
  const chips: readonly (ChosenState | null)[] = [null, ...CHIPS];
  return (
    <FindForm find={text('find')} by={text('find-by')} q={model.q}>
      {chips.map((state) => {
        const count = listed.filter((each) => state === null || chosenStateOf(each) === state).length;
        if (state === 'unknown' && count === 0) return null;
        return (
          <a
            key={state}
            class="chip"
            href={here({ state })}
            {...(model.state === state ? { 'aria-current': 'true' as const } : {})}
          >
            {text(state ?? 'every')} <span class="num">{number(count)}</span>
          </a>
        );
      })}
    </FindForm>
  );
}
