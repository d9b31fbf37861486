import type { Words } from '../../words/words.js';

export const ledgerWords = {
  title: {
    en: 'Ledger',
    ar: 'السجل',
    zh: '账册',
    fr: 'Registre',
    ru: 'Реестр',
    es: 'Registro',
  },
} satisfies Words;
