import type { Words } from '../words/words.js';

export const sourceWords = {
  observed: {
    en: 'observed on {day}',
    ar: 'اطلع عليه في {day}',
    zh: '查阅日期：{day}',
    fr: 'consulté le {day}',
    ru: 'дата просмотра: {day}',
    es: 'consultado el {day}',
  },
  none: {
    en: 'no source stated',
    ar: 'لم يذكر مصدر',
    zh: '未说明来源',
    fr: 'source non indiquée',
    ru: 'источник не указан',
    es: 'fuente no indicada',
  },
} satisfies Words;
