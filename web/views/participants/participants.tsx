import type { ParticipantsModel } from '../../../src/page/participants/participants.model.js';
import { Frame } from '../../parts/frame/frame.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { FindForm } from '../../parts/find-form.js';
import { useShell } from '../../parts/shell-context.js';
import { useWords } from '../../words/use-words.js';
import { chosenParticipants, listedParticipants } from './choose-participants.js';
import { ParticipantsTable } from './participants-table.js';
import { participantsWords } from './participants.words.js';

const KINDS = ['state', 'regional-organisation', 'organisation', 'territory'] as const;

/** The view `participants`: who there is on a day, and to how many treaties each is a party. */
export function ParticipantsView(model: ParticipantsModel) {
  const { language } = useShell();
  const { api, here } = useAddress();
  const { text } = useWords(participantsWords);
  const chosen = chosenParticipants(model, language);
  const formats = ['csv', 'json', 'ndjson'].map((ending) => ({
    name: ending.toUpperCase(),
    href: api(`/v1/participants.${ending}`, { limit: 1000 }),
  }));
  return (
    <Frame title={text('title')} view={text('title')} formats={formats} about={<p>{text('about')}</p>}>
      <h1 class="list-title">{text('title')}</h1>
      <div class="verdict">
        <div>
          <Sentence {...model} />
        </div>
        <Choose {...model} />
      </div>
      {chosen.length === 0 ? (
        <p class="say2">
          {model.q === null ? text('none') : text('none-with', { q: model.q })}{' '}
          <a href={here({ q: null, kind: null })}>{text('show-every')}</a>
        </p>
      ) : (
        <ParticipantsTable participants={chosen} sort={model.sort} />
      )}
    </Frame>
  );
}

function Sentence(model: ParticipantsModel) {
  const { times } = useShell();
  const { here } = useAddress();
  const { long } = useFormat();
  const { say, text } = useWords(participantsWords);
  const asOf = long(times?.asOf ?? '');
  const existing = model.participants.filter(({ exists }) => exists);
  const states = existing.filter(({ kind }) => kind === 'state');
  const parties = states.filter(({ treaties }) => treaties.party > 0).length;
  const gone = model.participants.length - existing.length;
  return (
    <>
      <p class="say">{say('states', { asOf, count: states.length, parties })}</p>
      <p class="say2">{text('others', { count: existing.length - states.length })}</p>
      {gone > 0 && (
        <p class="say2">
          {text(model.all ? 'gone-shown' : 'gone', { count: gone })}{' '}
          <a href={here({ all: model.all ? null : 'true' })}>
            {model.all ? text('leave-out') : text('show-all', { count: model.participants.length })}
          </a>
        </p>
      )}
    </>
  );
}

function Choose(model: ParticipantsModel) {
  const { here } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(participantsWords);
  const listed = listedParticipants(model);
  return (
    <FindForm find={text('find')} by={text('find-by')} q={model.q}>
      {[null, ...KINDS].map((kind) => (
        <a
          key={kind}
          class="chip"
          href={here({ kind })}
          {...(model.kind === kind ? { 'aria-current': 'true' as const } : {})}
        >
          {text(kind ?? 'every')}{' '}
          <span class="num">{number(listed.filter((each) => kind === null || each.kind === kind).length)}</span>
        </a>
      ))}
    </FindForm>
  );
}
