import type { Words } from '../../words/words.js';

export const fundWords = {
  title: {
    en: 'Fund',
    ar: 'صندوق',
    zh: '基金',
    fr: 'Fonds',
    ru: 'Фонд',
    es: 'Fondo',
  },
} satisfies Words;
