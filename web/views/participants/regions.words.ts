import type { Words } from '../../words/words.js';

/** The regions of the United Nations (M49), by their English names in the register. */
export const regionWords = {
  Africa: { en: 'Africa', ar: 'أفريقيا', zh: '非洲', fr: 'Afrique', ru: 'Африка', es: 'África' },
  Americas: { en: 'Americas', ar: 'الأمريكتان', zh: '美洲', fr: 'Amériques', ru: 'Америка', es: 'Américas' },
  Asia: { en: 'Asia', ar: 'آسيا', zh: '亚洲', fr: 'Asie', ru: 'Азия', es: 'Asia' },
  Europe: { en: 'Europe', ar: 'أوروبا', zh: '欧洲', fr: 'Europe', ru: 'Европа', es: 'Europa' },
  Oceania: { en: 'Oceania', ar: 'أوقيانوسيا', zh: '大洋洲', fr: 'Océanie', ru: 'Океания', es: 'Oceanía' },
} satisfies Words;
