import type { Words } from '../../words/words.js';

export const forecastWords = {
  title: {
    en: 'Forecast',
    ar: 'التوقع',
    zh: '预测',
    fr: 'Prévision',
    ru: 'Прогноз',
    es: 'Previsión',
  },
} satisfies Words;
