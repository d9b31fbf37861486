import type { ComponentChildren } from 'preact';
import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import type { Language } from '../../../src/page/language.js';
import { eventFactWords } from '../../parts/act-words/event-facts.words.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { tiesWords } from './ties.words.js';

const LANGUAGES: readonly Language[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const OWN: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

type OfParticipant = Pick<ParticipantModel, 'participant'>;

/** A participant's names in the six languages, each with the days in which it is used. */
export function Names({ participant: { names, aliases } }: OfParticipant) {
  const { text } = useWords(tiesWords);
  const { long } = useFormat();
  return (
    <Section id="names" title={text('names')} note={text('names-note')}>
      <div class="tw" tabIndex={0} role="region" aria-label={text('names')}>
        <table class="sticky names">
          <thead>
            <tr>
              <th scope="col">{text('from')}</th>
              {LANGUAGES.map((language) => (
                <th key={language} scope="col" lang={language}>
                  {OWN[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map(({ from, names: each }) => (
              <tr key={from}>
                <th scope="row">{from === null ? text('beginning') : long(from)}</th>
                {LANGUAGES.map((language) => (
                  <td key={language} lang={language}>
                    {each[language] === undefined ? '–' : <bdi>{each[language]}</bdi>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {aliases.length > 0 && <p class="more aliases">{text('aliases', { names: aliases.map(isolated).join('; ') })}</p>}
    </Section>
  );
}

/** Memberships, predecessors and successors, territories. */
export function Ties({ participant }: OfParticipant) {
  const { memberships, successions, successors, responsible, territories } = participant;
  const { language, nameOf } = useShell();
  const { to } = useAddress();
  const { say, text } = useWords(tiesWords);
  const who = (code: string) => (
    <a href={to(`/participants/${code}`)}>
      <bdi>{nameOf(code)}</bdi>
    </a>
  );
  const ties: Tie[] = [
    ...memberships.map(({ organisation, from, to: end }) => tie(say('member', { who: who(organisation) }), from, end)),
    ...successions.map(({ predecessor, date, mode }) =>
      tie(say('predecessor', { mode: eventFactWords[mode][language], who: who(predecessor) }), date, null),
    ),
    ...successors.map(({ code, date, mode }) => tie(say(`later-${mode}`, { who: who(code) }), date, null)),
    ...responsible.map(({ state, from, to: end }) => tie(say('responsible', { who: who(state) }), from, end)),
    ...territories.map(({ code, from, to: end }) => tie(say('territory', { who: who(code) }), from, end)),
  ];
  return (
    <Section id="ties" title={text('ties')} note={text('ties-note')}>
      {ties.length === 0 ? (
        <p class="muted">{text('no-ties')}</p>
      ) : (
        <ul class="ties">
          {ties.map((each, index) => (
            <li key={index}>
              {each.said} <Span tie={each} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Tie {
  readonly said: ComponentChildren;
  readonly from: string | null;
  readonly to: string | null;
}

function tie(said: ComponentChildren, from: string | null, to: string | null): Tie {
  return { said, from, to };
}

function Span({ tie: { from, to } }: { readonly tie: Tie }) {
  const { long } = useFormat();
  const { text } = useWords(tiesWords);
  if (from === null && to === null) return null;
  if (from === null) return <span class="muted">{text('until', { to: long(to ?? '') })}</span>;
  if (to === null) return <span class="muted">{text('since', { from: long(from) })}</span>;
  return <span class="muted">{text('since-until', { from: long(from), to: long(to) })}</span>;
}

function isolated({ name }: { readonly name: string }): string {
  return `\u2068${name}\u2069`;
}
