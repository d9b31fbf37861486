import type { Words } from '../../words/words.js';

export const statementWords = {
  title: {
    en: 'Statement',
    ar: 'بيان',
    zh: '报告数字',
    fr: 'Déclaration',
    ru: 'Заявление',
    es: 'Declaración',
  },
} satisfies Words;
