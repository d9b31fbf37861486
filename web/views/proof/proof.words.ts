import { questionWords } from './question.words.js';
import { stepsWords } from './steps.words.js';
import { thresholdsWords } from './thresholds.words.js';
import { dayWords } from './day.words.js';
import { checkWords } from './check.words.js';

/** What the view says. */
export const proofWords = { ...questionWords, ...stepsWords, ...thresholdsWords, ...dayWords, ...checkWords };
