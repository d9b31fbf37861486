/** A text by UN language, in those in which it is known. */
export interface TextInLanguages {
  readonly en?: string;
  readonly fr?: string;
  readonly es?: string;
  readonly ru?: string;
  readonly ar?: string;
  readonly zh?: string;
}

/** A text that is in English beside, in the other languages in which it is known. */
export type TextInOtherLanguages = Omit<TextInLanguages, 'en'>;
