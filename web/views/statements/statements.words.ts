import type { Words } from '../../words/words.js';

export const statementsWords = {
  title: {
    en: 'Statements',
    ar: 'البيانات',
    zh: '报告数字',
    fr: 'Déclarations',
    ru: 'Заявления',
    es: 'Declaraciones',
  },
} satisfies Words;
