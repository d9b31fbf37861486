import { supposedAnswerWords } from './answer.words.js';
import { formWords } from './form.words.js';

/** What the view says. */
export const whatIfWords = { ...supposedAnswerWords, ...formWords };
