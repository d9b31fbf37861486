import type { Words } from '../../words/words.js';

export const proofWords = {
  title: {
    en: 'Clause and proof',
    ar: 'البند والإثبات',
    zh: '条款与证明',
    fr: 'Clause et preuve',
    ru: 'Положение и доказательство',
    es: 'Cláusula y prueba',
  },
} satisfies Words;
