import type { Words } from './words.js';

/** What is counted of a treaty, as headings have it. */
export const countWords = {
  signatories: {
    en: 'Signatories',
    ar: 'الموقّعون',
    zh: '签署方',
    fr: 'Signataires',
    ru: 'Подписавшие',
    es: 'Signatarios',
  },
  contracting: {
    en: 'Contracting',
    ar: 'المتعاقدون',
    zh: '缔约',
    fr: 'Contractants',
    ru: 'Договаривающиеся',
    es: 'Contratantes',
  },
  parties: { en: 'Parties', ar: 'الأطراف', zh: '缔约方', fr: 'Parties', ru: 'Участники', es: 'Partes' },
  counted: {
    en: 'Instruments that count',
    ar: 'الصكوك المحسوبة',
    zh: '计入的文书',
    fr: 'Instruments pris en compte',
    ru: 'Засчитываемые документы',
    es: 'Instrumentos que cuentan',
  },
} satisfies Words;
