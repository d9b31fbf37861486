import { ValidateBy, type ValidationOptions } from 'class-validator';
import { unstorable } from './json-body.js';

const CONTROL = /\p{Cc}/u;
const CONTROL_IN_LINES = /[^\P{Cc}\n\r\t]/u;
/** Marks, embeddings, overrides and isolates that change the order in which text is shown. */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const INVISIBLE =
  /[\u00ad\u180e\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Why a text is not plain; null where it is. `lines`: line breaks and tabs are allowed. */
export function plainTextFault(text: string, lines = false): string | null {
  const unstored = unstorable(text);
  if (unstored !== null) return unstored;
  if ((lines ? CONTROL_IN_LINES : CONTROL).test(text)) return 'must not contain control characters';
  if (BIDIRECTIONAL.test(text)) return 'must not contain characters that change the direction of text';
  if (INVISIBLE.test(text)) return 'must not contain invisible (zero-width) characters';
  if (text.normalize('NFC') !== text) return 'must be in Unicode normalization form C (NFC)';
  return null;
}

/**
 * Why a text that a body gives is none to be recorded. What is empty says nothing, and is not the same as what is left
 * out.
 */
function recordedFault(text: string, lines: boolean): string | null {
  return text.trim() === '' ? 'is empty; leave it out, or give it a text' : plainTextFault(text, lines);
}

/**
 * A string that reads as it is written: no control, direction-changing or invisible characters, NFC, and not empty.
 * `lines` allows line breaks and tabs.
 */
export function PlainText(options: ValidationOptions & { readonly lines?: boolean } = {}): PropertyDecorator {
  const { lines = false, ...rest } = options;
  return ValidateBy(
    {
      name: 'plainText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && recordedFault(value, lines) === null,
        defaultMessage: (problem) => {
          const faults = [problem?.value as unknown]
            .flat()
            .map((one) => (typeof one === 'string' ? recordedFault(one, lines) : 'must be a string'));
          return `$property ${faults.find((fault) => fault !== null) ?? 'must be plain text'}`;
        },
      },
    },
    rest,
  );
}
