/**
 * Goal: what the page says can be said in all six languages. Each message can be read, takes the same fillings and
 * tags in each, has the plurals that each needs, and is said somewhere.
 */
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { localeOf } from '../../web/words/formatting.js';
import type { Message, Words } from '../../web/words/words.js';
import { files, text } from '../house/files.js';

const LANGUAGES = ['en', 'ar', 'zh', 'fr', 'ru', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

/** The forms that a language needs. In Arabic `other` serves for nothing, and a form of its own need not tell one. */
function pluralsOf(language: Language): readonly string[] {
  const all = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
  return language === 'ar' ? all.filter((category) => category !== 'zero' && category !== 'one') : all;
}

interface Named {
  readonly name: string;
  readonly message: Message;
}

const FILES = files('web', /\.words\.ts$/);
const SOURCES = [...files('web', /\.tsx?$/), ...files('src', /\.ts$/)].filter((path) => !path.endsWith('.words.ts'));
const SAID = SOURCES.map(text).join('\n');

async function messages(): Promise<Named[]> {
  const found: Named[] = [];
  for (const path of FILES) {
    const module = (await import(`../../${path}`)) as Record<string, unknown>;
    for (const words of Object.values(module).filter(isWords)) {
      for (const [key, message] of Object.entries(words)) found.push({ name: `${path}: ${key}`, message });
    }
  }
  return found;
}

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one: unknown) => typeof one === 'object' && one !== null && 'en' in one);
}

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
}

/** What a message is made of, all depths. The numbers are those of its parser. */
function elementsOf(message: string, language: Language): readonly Element[] {
  const all = (elements: readonly Element[]): Element[] =>
    elements.flatMap((one) => [
      one,
      ...Object.values(one.options ?? {}).flatMap(({ value }) => all(value)),
      ...all(one.children ?? []),
    ]);
  return all(new IntlMessageFormat(message, localeOf(language)).getAst() as readonly Element[]);
}

/** Kinds of elements, as the parser of messages numbers them. */
const [LITERAL, ARGUMENT, POUND, TAG] = [0, 1, 7, 8];
const PLURAL = 6;

/**
 * What a message always shows, all that it takes, and its tags. What only chooses a form differs from language to
 * language, for some decline. So does whether a number is an ordinal, and what keeps a line from breaking (`nb`).
 */
function takenBy(message: string, language: Language) {
  const nameOf = ({ value = '' }: Element): string => (value === 'nth' ? 'n' : value);
  const always = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((one) => (one.type === ARGUMENT ? [nameOf(one)] : always(one.children ?? [])));
  const ast = new IntlMessageFormat(message, localeOf(language)).getAst() as readonly Element[];
  const all = elementsOf(message, language).filter(({ type }) => type !== LITERAL && type !== POUND);
  const tags = all.filter(({ type }) => type === TAG).map(nameOf);
  return {
    shown: always(ast),
    taken: new Set(all.filter(({ type }) => type !== TAG).map(nameOf)),
    tags: [...new Set(tags)].filter((tag) => tag !== 'nb').sort(),
  };
}

/** By what a message differs from the English one, beside its words. */
function differences(message: string, language: Language, english: string): readonly string[] {
  const [own, theirs] = [takenBy(message, language), takenBy(english, 'en')];
  return [
    ...theirs.shown.filter((name) => !own.taken.has(name)).map((name) => `lacks {${name}}`),
    ...own.shown.filter((name) => !theirs.taken.has(name)).map((name) => `has {${name}}`),
    ...(own.tags.join() === theirs.tags.join() ? [] : [`has the tags ${own.tags.join()}, not ${theirs.tags.join()}`]),
  ];
}

/** Whether a plural shows its number: then each form of the language is needed. */
function counts(options: NonNullable<Element['options']>): boolean {
  return Object.values(options).some(({ value }) => value.some(({ type }) => type === POUND));
}

/** Whether a plural has forms beside its general one and those of single numbers: `# m` has none. */
function declines(options: NonNullable<Element['options']>): boolean {
  return Object.keys(options).some((category) => category !== 'other' && !category.startsWith('='));
}

describe('every message of the page', () => {
  it('can be read in each language, and shows the same fillings and tags', async () => {
    const amiss = (await messages()).flatMap(({ name, message }) =>
      LANGUAGES.flatMap((language) =>
        differences(message[language], language, message.en).map((one) => `${name} (${language}) ${one}`),
      ),
    );
    expect(amiss).toStrictEqual([]);
  });

  it('has the plurals that each language needs', async () => {
    const amiss = (await messages()).flatMap(({ name, message }) =>
      LANGUAGES.flatMap((language) =>
        elementsOf(message[language], language)
          // A verb that agrees with a number has forms of its own; what shows the number declines as the language does.
          .filter(
            ({ type, pluralType, options = {} }) => type === PLURAL && pluralType === 'cardinal' && counts(options),
          )
          .flatMap(({ options = {} }) =>
            (declines(options) ? pluralsOf(language) : []).filter((category) => !(category in options)),
          )
          .map((category) => `${name} (${language}): ${category}`),
      ),
    );
    expect(amiss).toStrictEqual([]);
  });

  it('says something in each language', async () => {
    const amiss = (await messages()).flatMap(({ name, message }) =>
      LANGUAGES.filter((language) => message[language].trim() === '').map((language) => `${name} (${language})`),
    );
    expect(amiss).toStrictEqual([]);
  });

  it('is said somewhere', async () => {
    const keys = (await messages()).map(({ name }) => ({ name, key: name.split(': ')[1] ?? '' }));
    expect(keys.filter(({ name, key }) => !isSaidOfData(name) && !isSaid(key)).map(({ name }) => name)).toStrictEqual(
      [],
    );
  });
});

/** The regions are named by the register, so that no source does. */
function isSaidOfData(name: string): boolean {
  return name.startsWith('web/views/participants/regions.words.ts');
}

/** Its key stands in the sources as a text, or a template makes it: `none-${way}`. */
function isSaid(key: string): boolean {
  if ([`'${key}'`, `"${key}"`, `\`${key}\``, `>${key}<`].some((quoted) => SAID.includes(quoted))) return true;
  if (new RegExp(`(^|[\\s{,(])${key}:`, 'm').test(SAID)) return true;
  const parts = key.split('-');
  const composed = SAID.includes('}-${') && parts.every((part) => SAID.includes(`'${part}'`));
  if (parts.length === 2 && composed) return true;
  return parts.some((_part, index) => {
    const [before, after] = [parts.slice(0, index).join('-'), parts.slice(index + 1).join('-')];
    return (before !== '' && SAID.includes(`\`${before}-\${`)) || (after !== '' && SAID.includes(`}-${after}\``));
  });
}
