import { OmitType } from '@nestjs/swagger';

/** A text by UN language, in those in which it is recorded. */
export class TextInLanguagesAnswer {
  /** @example "the Convention against Corruption" */
  en?: string;

  /** @example "la Convention contre la corruption" */
  fr?: string;

  es?: string;

  ru?: string;

  ar?: string;

  zh?: string;
}

/** A title in other languages than English. */
export class TextInOtherLanguagesAnswer extends OmitType(TextInLanguagesAnswer, ['en'] as const) {}

/** How a treaty is called. */
export class TreatyNamesAnswer {
  /**
   * In English and in full.
   * @example "United Nations Convention against Corruption"
   */
  title: string;

  /** The title in other languages; absent where none is recorded. */
  titles?: TextInOtherLanguagesAnswer;

  /** What a sentence calls it; absent where that is not recorded. */
  shortTitles?: TextInLanguagesAnswer;
}
