import { answerWords } from './answer.words.js';
import { formWords } from './form.words.js';

/** What the view says. */
export const whatIfWords = { ...answerWords, ...formWords };
