import type { Language } from '../../src/page/language.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  // Both names, as the United Nations writes them.
  ar: 'كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيه|تموز/يوليه|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر'.split(
    '|',
  ),
  zh: [],
};
const SHORT: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  es: 'ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.'.split(' '),
  ru: 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' '),
  ar: MONTHS.ar,
  zh: [],
};
const NB = '\u00a0';

const ALONE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

/** `July`, on its own. */
export function monthName(language: Language, date: string): string {
  const { month } = partsOf(date);
  if (language === 'zh') return `${String(month)}月`;
  return (language === 'ru' ? ALONE : MONTHS[language])[month - 1] ?? '';
}

/** `25 July 2005`, as prose has it; it does not break. */
export function longDate(language: Language, date: string): string {
  const { year, month, day } = partsOf(date);
  if (language === 'zh') return `${year}年${String(month)}月${String(day)}日`;
  const name = MONTHS[language][month - 1] ?? '';
  const first = language === 'fr' && day === 1 ? '1er' : String(day);
  if (language === 'es') return [String(day), 'de', name, 'de', year].join(NB);
  if (language === 'ru') return [String(day), name, year, 'года'].join(NB);
  return [first, name, year].join(NB);
}

/** `25 Jul 2005`, as tables have it; in Arabic as ISO 8601 writes it, whose months are long. */
export function shortDate(language: Language, date: string): string {
  const { year, month, day } = partsOf(date);
  if (language === 'ar') return date;
  if (language === 'zh') return longDate(language, date);
  return [String(day), SHORT[language][month - 1] ?? '', year].join(NB);
}

/** `25 July`, where the year is told beside. */
export function dayAndMonth(language: Language, date: string): string {
  const { month, day } = partsOf(date);
  if (language === 'zh') return `${String(month)}月${String(day)}日`;
  const name = MONTHS[language][month - 1] ?? '';
  if (language === 'es') return [String(day), 'de', name].join(NB);
  return [language === 'fr' && day === 1 ? '1er' : String(day), name].join(NB);
}

/** `Jul 2005`, or `2005` alone: what an axis of time says. */
export function axisMonth(language: Language, date: string): string {
  const { year, month } = partsOf(date);
  if (language === 'ar') return `${year}-${String(month).padStart(2, '0')}`;
  if (language === 'zh') return `${year}年${String(month)}月`;
  return [SHORT[language][month - 1] ?? '', year].join(NB);
}

function partsOf(date: string): { readonly year: string; readonly month: number; readonly day: number } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year: String(Number(year)), month: Number(month), day: Number(day) };
}
