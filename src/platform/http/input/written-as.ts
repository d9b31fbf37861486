import { ValidateBy } from 'class-validator';

/** A text of this shape, where the document of the API need not show the pattern. `must` completes "it must be …". */
export function WrittenAs(pattern: RegExp, must: string): PropertyDecorator {
  return ValidateBy({
    name: 'writtenAs',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && pattern.test(value),
      defaultMessage: () => `$property must be ${must}`,
    },
  });
}
