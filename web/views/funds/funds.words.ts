import type { Words } from '../../words/words.js';

export const fundsWords = {
  title: {
    en: 'Funds',
    ar: 'الصناديق',
    zh: '基金',
    fr: 'Fonds',
    ru: 'Фонды',
    es: 'Fondos',
  },
} satisfies Words;
