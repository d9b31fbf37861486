import type { Words } from '../words/words.js';

export const drawingWords = {
  map: {
    en: 'where each State stands',
    ar: 'وضع كل دولة',
    zh: '各国状况',
    fr: 'la situation de chaque État',
    ru: 'положение каждого государства',
    es: 'la situación de cada Estado',
  },
  timeline: {
    en: 'signatures, instruments and entry into force',
    ar: 'التوقيعات والصكوك وبدء النفاذ',
    zh: '签署、文书与生效',
    fr: 'signatures, instruments et entrée en vigueur',
    ru: 'подписания, документы и вступление в силу',
    es: 'firmas, instrumentos y entrada en vigor',
  },
  tally: {
    en: 'the instruments that entry into force asks for',
    ar: 'الصكوك اللازمة لبدء النفاذ',
    zh: '生效所需的文书',
    fr: 'les instruments qu’exige l’entrée en vigueur',
    ru: 'документы, необходимые для вступления в силу',
    es: 'los instrumentos que exige la entrada en vigor',
  },
  times: {
    en: 'As of {asOf}, as known at position {at}',
    ar: 'في {asOf}، حسب المعروف عند الموضع {at}',
    zh: '截至{asOf}，依据位置{at}的记录',
    fr: 'Au {asOf}, d’après la position {at} du registre',
    ru: 'По состоянию на {asOf}, по записи {at}',
    es: 'Al {asOf}, según la posición {at} del registro',
  },
} satisfies Words;
