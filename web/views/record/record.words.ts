import type { Words } from '../../words/words.js';

export const recordWords = {
  title: {
    en: 'Record an act',
    ar: 'تسجيل إجراء',
    zh: '记录行动',
    fr: 'Enregistrer un acte',
    ru: 'Записать акт',
    es: 'Registrar un acto',
  },
} satisfies Words;
