/**
 * Goal: one term has one word in each language. The table of terms says which, and the messages hold to it. Variants
 * that were once used beside it are refused.
 */
import { describe, expect, it } from '@jest/globals';
import type { Words } from '../../web/words/words.js';
import { files, text } from '../house/files.js';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
type Language = (typeof LANGUAGES)[number];

/** What is never said, and what is said instead. */
const REFUSED: Readonly<Record<Exclude<Language, 'en'>, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/promesse/iu, 'annonce'],
    [/recette/iu, 'encaissement'],
    [/[\u00a0\u202f](?=[:;?!»])|«[\u00a0\u202f]/u, 'a plain space: the page makes it unbreaking'],
    [/[a-zéà][:;?!»]/iu, 'a space before a double mark'],
    [/'/u, '’'],
    [/\b(?:de|à|par|si) \{(?:who|names|gone|participant)\}/iu, 'no article is known: put the name aside'],
  ],
  es: [
    [/resumen|resúmenes/iu, 'huella'],
    [/asiento|\bsuceso\b/iu, 'evento'],
    [/pronóstico/iu, 'previsión'],
    [/sido aprobad/iu, 'adoptado'],
    [/en libros/iu, 'a pérdidas y ganancias'],
  ],
  ru: [
    [/ё/iu, 'е'],
    [/обещан/iu, 'объявлено'],
    [/сервис/iu, 'служба'],
    [/подписавшее|вышло|договаривающееся/iu, 'подписавший, вышедший, договаривающийся'],
    [/не учтено|учитываемые документы/iu, 'не записано, засчитываемые'],
    [/состояни[юе] (?:сведений|знани)/iu, 'данных'],
  ],
  ar: [
    [/\u064b/u, 'no tanwin'],
    [/[\u0660-\u0669]/u, 'the digits 0 to 9'],
    [/(?<![\p{L}\p{M}])(?:ال|لل)?(?:أعمال|عمل)(?!\p{L})/u, 'إجراء'],
    [/مقيد|القيود/u, 'مسجل'],
    [/تصحيح|يصحح/u, 'تصويب'],
    [/برهان/u, 'إثبات'],
    [/محتسب/u, 'محسوب'],
    [/[,;?](?!\})/u, '، ؛ ؟'],
  ],
  zh: [
    [/行为/u, '行动'],
    [/参与方/u, '参加方'],
    [/当事/u, '缔约方'],
    [/(?<!登记)名册/u, '登记册'],
    [/款额/u, '金额'],
    [/注销/u, '核销'],
    [/\}前(?:满足|生效)|<\/b>前满足/u, '不迟于'],
    [/[\p{Script=Han}}][,;:?]/u, '，；：？'],
  ],
};

interface Said {
  readonly name: string;
  readonly message: Readonly<Record<Language, string>>;
}

async function messages(): Promise<Said[]> {
  const found: Said[] = [];
  for (const path of files('web', /\.words\.ts$/)) {
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

/** The words of a message, without what fills it or chooses a form. */
function wordsOf(message: string): string {
  return message
    .replace(/\{(\w+), (?:plural|select|selectordinal|number),?/gu, '{')
    .replace(/=\d+|\b(?:zero|one|two|few|many|other)(?= \{)/gu, '')
    .replace(/(?:#|\{\w+\})/gu, (filling) => (filling === '#' ? '0' : filling));
}

describe('every term of the page', () => {
  it('is said in each language as the table of terms has it', async () => {
    const all = await messages();
    const rows = text('docs/languages.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
      .map((line) => line.split('|').slice(1, -1));
    expect(rows.length).toBeGreaterThan(30);
    const amiss = rows.flatMap((cells) =>
      LANGUAGES.flatMap((language, column) => {
        const term = (cells[column] ?? '').trim();
        const said = all.some(({ message }) => message[language].toLowerCase().includes(stem(term)));
        return term !== '' && said ? [] : [`${language}: ${term}`];
      }),
    );
    expect(amiss).toStrictEqual([]);
  });

  it('has no second word beside it', async () => {
    const amiss = (await messages()).flatMap(({ name, message }) =>
      Object.entries(REFUSED).flatMap(([language, variants]) =>
        variants
          .filter(([variant]) => variant.test(wordsOf(message[language as Language])))
          .map(([variant, instead]) => `${name} (${language}): ${variant.source}, say ${instead}`),
      ),
    );
    expect(amiss).toStrictEqual([]);
  });
});

/** Russian declines; what remains of a word without its ending. */
function stem(term: string): string {
  const lower = term.toLowerCase();
  return /\p{Script=Cyrillic}/u.test(lower) ? lower.slice(0, Math.max(3, lower.length - 2)) : lower;
}
