import type { Words } from './words.js';

/** How long something took: short for tables, long for prose. */
export const durationWords = {
  months: {
    en: '{years, plural, =0 {} one {# y } other {# y }}{months, plural, =0 {} other {# m}}',
    ar: '{years, plural, =0 {} one {سنة } two {سنتان } few {# سنوات } many {# سنة } other {# سنة }}{months, plural, =0 {} one {شهر} two {شهران} few {# أشهر} many {# شهرا} other {# شهر}}',
    zh: '{years, plural, =0 {} other {#年}}{months, plural, =0 {} other {#个月}}',
    fr: '{years, plural, =0 {} one {# an } many {# ans } other {# ans }}{months, plural, =0 {} one {# mois} many {# mois} other {# mois}}',
    ru: '{years, plural, =0 {} one {# г. } few {# г. } many {# л. } other {# г. }}{months, plural, =0 {} one {# мес.} few {# мес.} many {# мес.} other {# мес.}}',
    es: '{years, plural, =0 {} one {# a. } many {# a. } other {# a. }}{months, plural, =0 {} one {# m.} many {# m.} other {# m.}}',
  },
  'under-a-month': {
    en: 'under 1 m',
    ar: 'أقل من شهر',
    zh: '不足1个月',
    fr: 'moins d’un mois',
    ru: 'менее 1 мес.',
    es: 'menos de 1 m.',
  },
  'months-long': {
    en: '{years, plural, =0 {} one {# year} other {# years}}{both, select, yes { and } other {}}{months, plural, =0 {} one {# month} other {# months}}',
    ar: '{years, plural, =0 {} one {سنة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}{both, select, yes { و} other {}}{months, plural, =0 {} one {شهر} two {شهران} few {# أشهر} many {# شهرا} other {# شهر}}',
    zh: '{years, plural, =0 {} other {#年}}{both, select, other {}}{months, plural, =0 {} other {#个月}}',
    fr: '{years, plural, =0 {} one {# an} many {# ans} other {# ans}}{both, select, yes { et } other {}}{months, plural, =0 {} one {# mois} many {# mois} other {# mois}}',
    ru: '{years, plural, =0 {} one {# год} few {# года} many {# лет} other {# года}}{both, select, yes { и } other {}}{months, plural, =0 {} one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}',
    es: '{years, plural, =0 {} one {# año} many {# años} other {# años}}{both, select, yes { y } other {}}{months, plural, =0 {} one {# mes} many {# meses} other {# meses}}',
  },
} satisfies Words;
