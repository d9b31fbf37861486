import type { Words } from '../../words/words.js';

export const eventWords = {
  title: {
    en: 'Event',
    ar: 'حدث',
    zh: '事件',
    fr: 'Événement',
    ru: 'Событие',
    es: 'Suceso',
  },
} satisfies Words;
