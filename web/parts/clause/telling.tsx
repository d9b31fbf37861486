import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../../src/page/language.js';
import { articleIn } from '../../words/article.js';
import { dayAndMonth, longDate } from '../../words/dates.js';
import { filled, type Filling, type Tag } from '../../words/formatting.js';
import { number } from '../../words/numbers.js';
import { English } from '../english.js';
import { classWords } from './class.words.js';
import type { ToldTreaty } from './clause-types.js';
import { conditionWords } from './condition.words.js';
import { delayWords } from './delay.words.js';
import { entryWords } from './entry.words.js';

const clauseWords = { ...entryWords, ...delayWords, ...conditionWords, ...classWords };

export type Phrase = VNode;
/** To which step of the proof words lead: what must happen, the day that follows, what holds it back. */
export type Step = 1 | 2 | 3;
type Key = keyof typeof clauseWords;

/** How a clause is told: in which language, of which treaty, and by which names. */
export interface TellingOptions {
  readonly language: Language;
  readonly treaty: Pick<ToldTreaty, 'id' | 'weights'>;
  readonly nameOf: (participant: string) => ComponentChildren;
  readonly titleOf: (treaty: string) => ComponentChildren;
  /** Marks the words of a step, where the proof has one. */
  readonly mark: (step: Step, words: Phrase) => Phrase;
}

/** Puts the phrases of a clause together. */
export class Telling {
  constructor(readonly options: TellingOptions) {}

  say(key: Key, values: Readonly<Record<string, Filling | Tag>> = {}): Phrase {
    return <>{filled(clauseWords[key], this.options.language, values)}</>;
  }

  /** Pieces as one phrase. */
  whole(pieces: readonly (string | Phrase)[]): Phrase {
    return <>{pieces}</>;
  }

  mark(step: Step, words: Phrase): Phrase {
    return this.options.mark(step, words);
  }

  name(code: string): Phrase {
    return <>{this.options.nameOf(code)}</>;
  }

  title(id: string): Phrase {
    return <>{this.options.titleOf(id)}</>;
  }

  /** `article 68 (1)`. */
  article(text: string): Phrase {
    const told = articleIn(this.options.language, text);
    return told === null ? this.english(text) : <>{told}</>;
  }

  /** A name that the registration has in English alone: of a class, a table. */
  english(text: string): Phrase {
    return <English>{text}</English>;
  }

  date(date: string): string {
    return longDate(this.options.language, date);
  }

  /** `1 January`, of each year. */
  dayOfYear(day: string): string {
    return dayAndMonth(this.options.language, `2000-${day}`);
  }

  number(value: string | number): string {
    const { language } = this.options;
    const [whole = '0', fraction] = String(value).split('.');
    // A share may have more digits than a format of the platform takes.
    return fraction === undefined
      ? number(language, whole)
      : `${number(language, whole)}${number(language, '0.5').slice(1, 2)}${fraction}`;
  }

  /** `1st`, `22nd`; in French `1er`, `22e`; elsewhere the message has the ending. */
  nth(n: number): string {
    const { language } = this.options;
    if (language === 'fr') return n === 1 ? '1er' : `${n}e`;
    if (language !== 'en') return String(n);
    const tens = n % 100;
    return `${n}${tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
  }

  /** A share of 1 as per cent: `0.5882` is `58.82`. */
  percent(share: string): string {
    const [whole = '0', fraction = ''] = share.split('.');
    const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
    const rest = fraction.slice(2).replace(/0+$/, '');
    return this.number(rest === '' ? digits : `${digits}.${rest}`);
  }

  /** `A, B and C`. */
  listed(items: readonly Phrase[], last: 'and' | 'or' = 'and'): Phrase {
    const [first, ...others] = items;
    if (first === undefined) return <></>;
    const end = others.pop();
    if (end === undefined) return first;
    const list = others.reduce((before, next) => this.say('comma', { list: before, next }), first);
    return this.say(last, { list, last: end });
  }

  /** The same; where one of them is longer, each is marked. `depth`: of lists in lists, each with other marks. */
  enumerated(items: readonly Phrase[], last: 'and' | 'or', depth: number): Phrase {
    if (items.length < 2 || !items.some((item) => /[,;،؛，；、]/u.test(textOf(item)))) return this.listed(items, last);
    const marks = MARKS[depth % MARKS.length] ?? [];
    const marked = items.map((item, i) => this.say('marked', { mark: marks[i] ?? String(i + 1), item }));
    return marked.reduce((list, next, i) =>
      this.say(i < marked.length - 1 ? 'semicolon' : `semicolon-${last}`, { list, next }),
    );
  }
}

const MARKS = [
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  [],
];

/** The text of a phrase. */
export function textOf(content: ComponentChildren): string {
  if (content === null || content === undefined || typeof content === 'boolean') return '';
  if (Array.isArray(content)) return content.map((each) => textOf(each as ComponentChildren)).join('');
  if (typeof content !== 'object') return String(content);
  return textOf((content as VNode<{ children?: ComponentChildren }>).props.children);
}
