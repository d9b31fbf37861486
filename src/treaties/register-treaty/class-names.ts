import { type FieldError, pointerStep } from '../../platform/http/input/json-body.js';
import { plainTextFault } from '../../platform/http/input/plain-text.js';

const LANGUAGES: readonly string[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const LONGEST = 300;

type Given = Readonly<Record<string, unknown>> | null | undefined;

interface Named {
  readonly classNames?: Given;
  readonly classes?: Given;
}

/** What is wrong with the names of a treaty's classes: each belongs to one of them, and is a text by UN language. */
export function classNameErrors({ classNames, classes }: Named): readonly FieldError[] {
  const known = classes ?? {};
  return Object.entries(classNames ?? {}).flatMap(([name, texts]) => {
    const pointer = `/classNames${pointerStep(name)}`;
    if (!Object.hasOwn(known, name)) return [{ pointer, detail: 'names no class among `classes`' }];
    if (typeof texts !== 'object' || texts === null || Array.isArray(texts))
      return [{ pointer, detail: 'must be an object of texts by language' }];
    return Object.entries(texts).flatMap(([language, text]) => {
      const detail = faultIn(language, text);
      return detail === null ? [] : [{ pointer: `${pointer}${pointerStep(language)}`, detail }];
    });
  });
}

function faultIn(language: string, text: unknown): string | null {
  if (!LANGUAGES.includes(language)) return `must be one of ${LANGUAGES.join(', ')}`;
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST)
    return `must be a text of at most ${String(LONGEST)} characters`;
  return plainTextFault(text);
}
