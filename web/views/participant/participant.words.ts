import type { Words } from '../../words/words.js';

export const participantWords = {
  title: {
    en: 'Participant',
    ar: 'مشارك',
    zh: '参加方',
    fr: 'Participant',
    ru: 'Участник',
    es: 'Participante',
  },
} satisfies Words;
