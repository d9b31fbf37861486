import type { Words } from '../../words/words.js';

export const treatyWords = {
  title: {
    en: 'Treaty',
    ar: 'معاهدة',
    zh: '条约',
    fr: 'Traité',
    ru: 'Договор',
    es: 'Tratado',
  },
} satisfies Words;
