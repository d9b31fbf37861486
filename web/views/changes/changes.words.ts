import type { Words } from '../../words/words.js';

export const changesWords = {
  title: {
    en: 'What changed',
    ar: 'ما الذي تغير',
    zh: '有何变化',
    fr: 'Ce qui a changé',
    ru: 'Что изменилось',
    es: 'Qué cambió',
  },
} satisfies Words;
