import type { Words } from '../../words/words.js';

export const treatiesWords = {
  title: {
    en: 'Treaties',
    ar: 'المعاهدات',
    zh: '条约',
    fr: 'Traités',
    ru: 'Договоры',
    es: 'Tratados',
  },
} satisfies Words;
