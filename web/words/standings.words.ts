import type { Words } from './words.js';

/** Where a participant stands, as docs/glossary.md has it. */
export const standingWords = {
  party: { en: 'party', ar: 'طرف', zh: '缔约方', fr: 'partie', ru: 'участник', es: 'parte' },
  contracting: {
    en: 'contracting',
    ar: 'متعاقد',
    zh: '缔约',
    fr: 'contractant',
    ru: 'договаривающийся',
    es: 'contratante',
  },
  signatory: { en: 'signatory', ar: 'موقّع', zh: '签署方', fr: 'signataire', ru: 'подписавший', es: 'signatario' },
  withdrawn: { en: 'withdrawn', ar: 'منسحب', zh: '已退出', fr: 'retiré', ru: 'вышедший', es: 'retirado' },
  none: {
    en: 'has not acted',
    ar: 'لم يتخذ إجراء',
    zh: '未采取行动',
    fr: 'n’a pas agi',
    ru: 'актов нет',
    es: 'no ha actuado',
  },
} satisfies Words;
