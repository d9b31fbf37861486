import type { Words } from '../../words/words.js';

export const searchWords = {
  title: {
    en: 'Search',
    ar: 'بحث',
    zh: '搜索',
    fr: 'Recherche',
    ru: 'Поиск',
    es: 'Búsqueda',
  },
} satisfies Words;
