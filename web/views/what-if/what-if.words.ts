import type { Words } from '../../words/words.js';

export const whatIfWords = {
  title: {
    en: 'What if',
    ar: 'ماذا لو',
    zh: '假设',
    fr: 'Et si',
    ru: 'Что если',
    es: 'Y si',
  },
} satisfies Words;
