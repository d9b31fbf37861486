import type { Words } from '../../words/words.js';

export const actsWords = {
  title: {
    en: 'All acts',
    ar: 'جميع الإجراءات',
    zh: '所有行动',
    fr: 'Tous les actes',
    ru: 'Все акты',
    es: 'Todos los actos',
  },
} satisfies Words;
