import type { Words } from '../../words/words.js';

export const participantsWords = {
  title: {
    en: 'Participants',
    ar: 'المشاركون',
    zh: '参加方',
    fr: 'Participants',
    ru: 'Участники',
    es: 'Participantes',
  },
} satisfies Words;
