import type { Words } from '../words/words.js';

export const drawingWords = {
  map: {
    en: 'where each State stands',
    ar: 'وضع كل دولة',
    zh: '各国状况',
    fr: 'la situation de chaque État',
    ru: 'статус каждого государства',
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
    ar: 'في {asOf}، وفق ما كان معروفا عند الموضع {at}',
    zh: '截至{asOf}，按第{at}位所知',
    fr: 'Au {asOf}, selon l’état connu à la position {at}',
    ru: 'На {asOf}, по данным на позиции {at}',
    es: 'Al {asOf}, según lo conocido en la posición {at}',
  },
} satisfies Words;
