import type { ComponentChildren, VNode } from 'preact';
import { kindWords } from '../../words/kinds.words.js';
import { localeOf } from '../../words/formatting.js';
import { moneyKindWords } from '../../words/money-kinds.words.js';
import { number } from '../../words/numbers.js';
import type { TitledTreaty } from '../../../src/page/event-names.js';
import { fullTitle, headTitle, shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import type { Words } from '../../words/words.js';
import { useShell } from '../shell-context.js';
import { useAddress } from '../use-address.js';
import { useFormat } from '../use-format.js';
import { actDetailWords } from './act-details.words.js';
import { eventFactWords } from './event-facts.words.js';
import { eventSentenceWords } from './event-sentences.words.js';
import { moneySentenceWords } from './money-sentences.words.js';
import { detailsOf, tellEvent, type ToldHow } from './tell-event.js';
import type { TellableEvent, Told, Value } from './told.js';

/** How those that events name are called: treaties and funds by their ids. */
export interface EventNames {
  readonly treaties?: Readonly<Record<string, TitledTreaty>>;
  readonly funds?: Readonly<Record<string, string>>;
}

/** How a sentence is told. `days`: `long` in prose, `short` in lists. */
export interface SaidHow extends ToldHow {
  readonly days?: 'long' | 'short';
}

const SENTENCES = { ...eventSentenceWords, ...moneySentenceWords };
const FACTS: Words = eventFactWords;
const KINDS: Words = { ...eventFactWords, ...kindWords };
const MONEY: Words = { ...eventFactWords, ...moneyKindWords };
/** What is recorded of a treaty and what of a fund have names in common; they mean the same there. */
const RECORDED: Words = { ...moneyKindWords, ...eventFactWords, ...kindWords };

/**
 * Events in words of the page's language. `say` is one sentence with its links, `text` the same as a plain text.
 * `details` is what an act says beside, `kind` the word for a kind of act.
 */
export function useEventWords(names: EventNames = {}) {
  const { language } = useShell();
  const sentences = useWords(SENTENCES);
  const details = useWords(actDetailWords);
  const plain = usePlainValue(names);
  const rich = useRichValue(names);

  const textOf = ({ key, values }: Told, days: 'long' | 'short'): string =>
    sentences.text(key, {
      event: (chunks) => chunks.filter((chunk) => typeof chunk === 'string').join(''),
      ...filledWith(values, (value) => ('told' in value ? textOf(value.told, days) : plain(value, days))),
    });
  const sayOf = ({ key, values }: Told, days: 'long' | 'short'): ComponentChildren =>
    sentences.say(key, {
      event: (chunks) => rich.target(values['target'], chunks),
      ...filledWith(values, (value) => ('told' in value ? <>{sayOf(value.told, days)}</> : rich.value(value, days))),
    });

  return {
    say: (event: TellableEvent, how: SaidHow = {}) => sayOf(tellEvent(event, how), how.days ?? 'short'),
    text: (event: TellableEvent, how: SaidHow = {}) =>
      textOf(tellEvent(event, how), how.days ?? 'short')
        .replace(/ +/gu, ' ')
        .trim(),
    details: (event: TellableEvent, how: SaidHow = {}): readonly ComponentChildren[] =>
      detailsOf(event).map(({ key, values }) =>
        details.say(
          key,
          filledWith(values, (value) => rich.value(value, how.days ?? 'short')),
        ),
      ),
    kind: (kind: string) => KINDS[kind]?.[language] ?? kind,
  };
}

function filledWith<T>(values: Told['values'], fill: (value: Value) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
}

/** What stands in a sentence, as plain text. Numbers stay numbers: plurals go by them. */
function usePlainValue({ treaties = {}, funds = {} }: EventNames) {
  const { language, nameOf } = useShell();
  const format = useFormat();
  const titleOf = (id: string, how: typeof fullTitle) => {
    const known = treaties[id];
    return known === undefined ? id : how(known, language);
  };
  return (value: Value, days: 'long' | 'short'): string | number => {
    if ('participant' in value) return nameOf(value.participant);
    if ('treaty' in value) return titleOf(value.treaty, shortTitle);
    if ('titled' in value) return titleOf(value.titled, fullTitle);
    if ('headed' in value) return titleOf(value.headed, headTitle);
    if ('fund' in value) return funds[value.fund] ?? value.fund;
    if ('quote' in value) return value.quote;
    if ('day' in value) return value.day === '' ? '–' : format[days](value.day);
    if ('count' in value) return value.count;
    if ('place' in value) return number(language, value.place);
    if ('amount' in value) return `${value.amount.currency}\u00a0${number(language, value.amount.value)}`;
    return worded(value, language);
  };
}

/** What has a word of its own. */
function worded(value: Value, language: keyof Words[string]): string {
  if ('fact' in value) return FACTS[value.fact]?.[language] ?? value.fact;
  if ('kind' in value) return KINDS[value.kind]?.[language] ?? value.kind;
  if ('moneyKind' in value) return MONEY[value.moneyKind]?.[language] ?? value.moneyKind;
  return 'kinds' in value ? listed(value.kinds, language) : '';
}

/** The same with links, and texts of others apart from the direction of the sentence. */
function useRichValue(names: EventNames) {
  const plain = usePlainValue(names);
  const { to } = useAddress();
  const shown = (value: Value, days: 'long' | 'short'): VNode | string | number => {
    const text = plain(value, days);
    if ('participant' in value) return <Named href={to(`/participants/${value.participant}`)} text={text} />;
    if ('treaty' in value) return <Named href={to(`/treaties/${value.treaty}`)} text={text} />;
    if ('titled' in value) return <Named href={to(`/treaties/${value.titled}`)} text={text} />;
    if ('headed' in value) return <Named href={to(`/treaties/${value.headed}`)} text={text} />;
    if ('fund' in value) return <Named href={to(`/funds/${value.fund}`)} text={text} />;
    return 'quote' in value ? <bdi>{text}</bdi> : text;
  };
  return {
    value: shown,
    target: (target: Value | undefined, chunks: readonly (string | VNode)[]): VNode | string =>
      target !== undefined && 'event' in target ? <a href={to(`/events/${target.event}`)}>{chunks}</a> : '',
  };
}

function Named({ href, text }: { readonly href: string; readonly text: string | number }) {
  return (
    <a class="named" href={href}>
      <bdi>{text}</bdi>
    </a>
  );
}

function listed(kinds: readonly string[], language: keyof Words[string]): string {
  const names = kinds.map((kind) => RECORDED[kind]?.[language] ?? kind);
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' }).format(names);
}
