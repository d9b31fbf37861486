import { IsOptional, MaxLength } from 'class-validator';
import { OmitType } from '@nestjs/swagger';
import type { TextInLanguages } from '../../domain/treaty/model/text-in-languages.js';
import { PlainText } from '../../platform/http/input/plain-text.js';

/** A text by UN language, in those in which it is known. */
export class TextInLanguagesDto {
  /** @example "the Convention against Corruption" */
  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  en?: string;

  /** @example "la Convention contre la corruption" */
  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  fr?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  es?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  ru?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  ar?: string;

  @IsOptional()
  @PlainText()
  @MaxLength(1000)
  zh?: string;
}

/** A title in other languages than English. */
export class TextInOtherLanguagesDto extends OmitType(TextInLanguagesDto, ['en'] as const) {}

/** The texts as recorded: only the languages that are given; nothing where none is. */
export function textsOf(texts: TextInLanguages | null | undefined): TextInLanguages | null {
  const { en, fr, es, ru, ar, zh } = texts ?? {};
  const given = Object.entries({ en, fr, es, ru, ar, zh }).filter(([, text]) => text != null);
  return given.length === 0 ? null : Object.fromEntries(given);
}
