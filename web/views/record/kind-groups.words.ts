import type { Words } from '../../words/words.js';

/** The groups of kinds, of acts and of what may happen to a pledge. */
export const groupWords = {
  joining: {
    en: 'Signature and instruments',
    ar: 'التوقيع والصكوك',
    zh: '签署与文书',
    fr: 'Signature et instruments',
    ru: 'Подписание и документы',
    es: 'Firma e instrumentos',
  },
  leaving: {
    en: 'Applying and leaving',
    ar: 'التطبيق والانسحاب',
    zh: '适用与退出',
    fr: 'Application et retrait',
    ru: 'Применение и выход',
    es: 'Aplicación y retiro',
  },
  saying: {
    en: 'Reservations, declarations, objections',
    ar: 'التحفظات والإعلانات والاعتراضات',
    zh: '保留、声明、反对',
    fr: 'Réserves, déclarations, objections',
    ru: 'Оговорки, заявления, возражения',
    es: 'Reservas, declaraciones, objeciones',
  },
  territories: {
    en: 'Territories',
    ar: 'الأقاليم',
    zh: '领土',
    fr: 'Territoires',
    ru: 'Территории',
    es: 'Territorios',
  },
  own: {
    en: 'Of the treaty itself',
    ar: 'إجراءات المعاهدة نفسها',
    zh: '条约本身的行动',
    fr: 'Du traité lui-même',
    ru: 'Самого договора',
    es: 'Del propio tratado',
  },
  pledging: {
    en: 'Pledges',
    ar: 'التعهدات',
    zh: '认捐',
    fr: 'Annonces',
    ru: 'Взносы',
    es: 'Promesas',
  },
  paying: {
    en: 'What comes of them',
    ar: 'ما يترتب عليها',
    zh: '认捐的后续',
    fr: 'Ce qu’il en advient',
    ru: 'Что из них выходит',
    es: 'Lo que resulta de ellas',
  },
} satisfies Words;
