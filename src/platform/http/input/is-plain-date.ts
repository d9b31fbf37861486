import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPlainDate } from '../../../domain/calendar/plain-date.js';

/** A calendar date that exists, written `YYYY-MM-DD`. */
export function IsPlainDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isPlainDate',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isPlainDate(value),
        defaultMessage: () => '$property must be a calendar date that exists, written YYYY-MM-DD',
      },
    },
    options,
  );
}
